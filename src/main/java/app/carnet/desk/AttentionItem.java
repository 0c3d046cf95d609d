package app.carnet.desk;

import app.carnet.foundation.Digest;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that needs attention.
 *
 * @param count   how many of its kind; where members are named, one more than are named stands for any number above
 * @param members whom it is about; empty where a page shows them
 * @param seen    whether the person has ticked it off as it is now
 */
public record AttentionItem(AttentionKind kind, long count, List<AttentionMember> members, boolean seen) {

    static final int MOST_NAMED = 20;

    static AttentionItem of(AttentionKind kind, long count) {
        return new AttentionItem(kind, count, List.of(), false);
    }

    static AttentionItem of(AttentionKind kind, List<AttentionMember> members) {
        return new AttentionItem(kind, members.size(), members.subList(0, Math.min(members.size(), MOST_NAMED)), false);
    }

    /**
     * Another one for everything that is worth another look: more or fewer, other members, other points; for what
     * counts by the day, another day. Of what is counted by the hour only the tens tell.
     */
    String mark(LocalDate today) {
        long grade = kind == AttentionKind.REFUSED_SIGN_INS ? count / AttentionItems.MANY_SIGN_INS : count;
        List<String> whom = members.stream().map(member -> member.number() + " " + member.points()).toList();
        return Digest.of(kind, kind.isDaily() ? today : null, grade, whom);
    }

    AttentionItem seen(boolean now) {
        return new AttentionItem(kind, count, members, now);
    }
}
