package app.carnet.desk;

import java.util.List;

/**
 * Something that needs attention.
 *
 * @param count   how many of its kind; where members are named, one more than are named stands for any number above
 * @param members whom it is about; empty where a page shows them
 */
public record AttentionItem(AttentionKind kind, long count, List<AttentionMember> members) {

    static final int MOST_NAMED = 20;

    static AttentionItem of(AttentionKind kind, long count) {
        return new AttentionItem(kind, count, List.of());
    }

    static AttentionItem of(AttentionKind kind, List<AttentionMember> members) {
        return new AttentionItem(kind, members.size(), members.subList(0, Math.min(members.size(), MOST_NAMED)));
    }
}
