package app.carnet.privacy;

import app.carnet.foundation.Language;
import app.carnet.foundation.Messages;
import app.carnet.member.Member;
import app.carnet.settings.Format;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The same as {@link MemberExport} for people to read: of each section the first rows, in words. */
@Named
@RequestScoped
public class ShownData {

    /** More than this nobody reads; the file has them all. */
    private static final int MOST = 200;
    private static final List<String> CODES = List.of("MemberStatus", "CardStatus", "StopReason", "RefundReason", "ConsentPurpose", "ConsentChannel",
        "EntryKind", "TierChangeKind", "MailKind", "AuditDeed");
    private static final String NOTHING = "—";

    @Inject
    private MemberData data;
    @Inject
    private Format format;
    @Inject
    private Language language;

    private List<Section> sections;

    /**
     * What of a section is shown.
     *
     * @param more whether there are further rows
     */
    public record Section(MemberSection of, List<String> headings, List<List<String>> rows, boolean more) {

        /** One row is read downwards. */
        public boolean isSingle() {
            return rows.size() == 1;
        }
    }

    /** Those that hold anything. */
    public List<Section> of(Member member) {
        if (sections == null) {
            sections = Arrays.stream(MemberSection.values()).map(section -> section(section, member)).filter(section -> !section.rows().isEmpty()).toList();
        }
        return sections;
    }

    private Section section(MemberSection section, Member member) {
        MemberData.Rows rows = data.read(section, member.getId(), MemberData.After.NOTHING, MOST);
        List<String> headings = section.fields().stream().map(field -> words().getString("MemberField." + field)).toList();
        return new Section(section, headings, rows.values().stream().map(row -> row.stream().map(this::text).toList()).toList(), rows.next() != null);
    }

    private String text(Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof Instant moment) {
            return format.moment(moment);
        }
        if (value instanceof BigDecimal amount) {
            return amount.stripTrailingZeros().toPlainString();
        }
        return value instanceof Boolean truth ? words().getString(truth ? "member_data.yes" : "member_data.no") : inWords(value.toString());
    }

    private String inWords(String code) {
        return Stream.of(code).filter(text -> text.matches("[A-Z][A-Z_]+")).flatMap(text -> CODES.stream().map(type -> type + "." + text))
            .filter(words()::containsKey).findFirst().map(words()::getString).orElse(code);
    }

    private ResourceBundle words() {
        return ResourceBundle.getBundle(Messages.BUNDLE, language.getLocale());
    }
}
