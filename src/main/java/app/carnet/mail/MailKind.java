package app.carnet.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a message is about; with the blanks that its words may have besides {@code name} and {@code place}. */
public enum MailKind {

    /** Asks whether an address is the member's, by a link that works once. */
    CONFIRM_EMAIL(Sending.ALWAYS, "link"),
    /** Somebody has tried to register with the address of a member. */
    ALREADY_MEMBER(Sending.ALWAYS, "page"),
    /** A link that works once, to choose a new password. */
    RESET_PASSWORD(Sending.ALWAYS, "link"),
    /** Tells the address that counts that another one was named. */
    EMAIL_NAMED(Sending.ALWAYS),
    /** Tells the address before that there is another one now. */
    EMAIL_CHANGED(Sending.ALWAYS),
    /** Somebody has become a member. */
    WELCOME(Sending.USUALLY, "member", "points"),
    /** A purchase was booked. */
    RECEIPT(Sending.IF_WANTED, "receipt", "lines", "paid", "earned", "balance"),
    /** Points will expire within 30 days. */
    POINTS_EXPIRING(Sending.USUALLY, "points", "day"),
    /** The member rose or fell. */
    TIER_CHANGED(Sending.USUALLY, "tier", "until"),
    /** It is the member's birthday. */
    BIRTHDAY(Sending.WITH_CONSENT);

    private enum Sending { ALWAYS, USUALLY, WITH_CONSENT, IF_WANTED }

    private static final Duration HEAD_START = Duration.ofDays(1);
    /** When nobody minds a phone that rings. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Sending sending;
    private final List<String> blanks;

    MailKind(Sending sending, String... blanks) {
        this.sending = sending;
        this.blanks = List.of(blanks);
    }

    /** Whether the member may choose; what somebody has just asked for is always sent. */
    public boolean isOptional() {
        return sending != Sending.ALWAYS;
    }

    /** Whether those who have not chosen get it. */
    public boolean isUsual() {
        return sending != Sending.IF_WANTED;
    }

    /** Whether it serves the place rather than the member, and so takes the member's consent. */
    public boolean isMarketing() {
        return sending == Sending.WITH_CONSENT;
    }

    /** Whether its words hold what nobody but the recipient may see. */
    public boolean isSecret() {
        return blanks.contains("link");
    }

    /** Whether nobody waits for it. */
    private boolean isUnasked() {
        return this == POINTS_EXPIRING || this == TIER_CHANGED || this == BIRTHDAY;
    }

    /**
     * When it is to be sent: at once, those with links before all others. What nobody waits for and is posted in the small
     * hours, comes at eight in the morning.
     *
     * @param zone the place's
     */
    Instant dueAt(Instant posted, ZoneId zone) {
        return isSecret() ? posted.minus(HEAD_START) : civil(posted, zone);
    }

    /** That moment, or eight in the morning if it lies in the small hours and nobody waits for the message. */
    Instant civil(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        return isUnasked() && there.toLocalTime().isBefore(MORNING) ? there.with(MORNING).toInstant() : moment;
    }

    /** The names that may stand in braces in its words. */
    public List<String> blanks() {
        List<String> all = new ArrayList<>(List.of("name", "place"));
        all.addAll(blanks);
        return all;
    }

    /** The same as they are written, for a person to choose from. */
    public String blanksInBraces() {
        return blanks().stream().map(blank -> "{" + blank + "}").collect(Collectors.joining(" "));
    }

    /** Those without which it would be of no use. */
    List<String> compulsory() {
        return isSecret() ? blanks : List.of();
    }
}
