package app.carnet.desk;

import java.util.List;

/**
 * Something that needs attention.
 *
 * @param count   how many of its kind; as many as are named, at most, where members are named
 * @param members whom it is about; empty where a page shows them
 */
public record AttentionItem(AttentionKind kind, long count, List<AttentionMember> members) {

    static AttentionItem of(AttentionKind kind, long count) {
        return new AttentionItem(kind, count, List.of());
    }

    static AttentionItem of(AttentionKind kind, List<AttentionMember> members) {
        return new AttentionItem(kind, members.size(), members);
    }
}
