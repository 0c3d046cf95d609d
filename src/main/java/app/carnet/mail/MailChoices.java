package app.carnet.mail;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which kinds of mail a member wants. Only what was chosen otherwise than is usual is kept, so that a new kind of mail
 * begins with what is usual.
 */
public record MailChoices(Set<MailKind> unusual) implements Serializable {

    /** Of those who have not chosen. */
    public static final MailChoices USUAL = new MailChoices(Set.of());

    public MailChoices {
        unusual = Set.copyOf(unusual);
    }

    /** Exactly these of the kinds that can be chosen. */
    public static MailChoices of(Collection<MailKind> wanted) {
        return new MailChoices(choosable().stream().filter(kind -> wanted.contains(kind) != kind.isUsual()).collect(Collectors.toSet()));
    }

    /** The kinds about which members decide, in their order. */
    public static List<MailKind> choosable() {
        return Stream.of(MailKind.values()).filter(MailKind::isOptional).toList();
    }

    public boolean wants(MailKind kind) {
        return !kind.isOptional() || kind.isUsual() != unusual.contains(kind);
    }

    /** Of the kinds that can be chosen, in their order. */
    public List<MailKind> wanted() {
        return choosable().stream().filter(this::wants).toList();
    }

    /** By commas; null if all is as usual. */
    String written() {
        return unusual.isEmpty() ? null : EnumSet.copyOf(unusual).stream().map(MailKind::name).collect(Collectors.joining(","));
    }

    /** Kinds that there are no more, or that only a newer version has, are passed over. */
    static MailChoices read(String written) {
        Set<String> names = Set.of(written.split(","));
        return new MailChoices(Stream.of(MailKind.values()).filter(kind -> names.contains(kind.name())).collect(Collectors.toSet()));
    }
}
