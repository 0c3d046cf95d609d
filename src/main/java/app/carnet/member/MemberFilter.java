package app.carnet.member;

import java.time.LocalDate;

/**
 * What narrows the list of members; null narrows nothing.
 *
 * @param text a member number, an e-mail, a phone or its last four digits, else any part of a name
 * @param from the first day of registration, in the programme's zone
 * @param to   the last day of registration
 */
public record MemberFilter(String text, MemberStatus status, Long branchId, LocalDate from, LocalDate to) {
}
