package app.carnet.member;

import java.time.Instant;

/** A member in the list. */
public record MemberRow(String number, String name, MemberStatus status, Phone phone, String branch, Instant registeredAt) {
}
