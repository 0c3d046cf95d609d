package app.carnet.privacy;

import app.carnet.foundation.Language;
import app.carnet.foundation.Messages;
import app.carnet.foundation.Page;
import app.carnet.member.Member;
import app.carnet.settings.Format;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same as {@link MemberExport} for people to read, in words and the latest first: of each section some rows, or one section page by page. */
@Named
@RequestScoped
public class ShownData {

    /** More than this nobody reads at once. */
    private static final int MOST = 200;
    /** So many are enough to see what it is. */
    private static final int FEW = 5;
    private static final List<String> CODES = List.of("MemberStatus", "CardStatus", "StopReason", "RefundReason", "ConsentPurpose", "ConsentChannel",
        "EntryKind", "SourceKind", "TierChangeKind", "MailKind", "AuditDeed");
    private static final String NOTHING = "—";
    private static final Set<String> FACTORS = Set.of("coefficient", "multiplier");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SOME_CODES = Pattern.compile("[A-Z][A-Z_]+(,[A-Z][A-Z_]+)*");

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

        /** How many there are, as far as they were counted: {@code 57} or {@code 200+}. */
        public String count() {
            return rows.size() + (more ? "+" : "");
        }

        /** The first of them. */
        public List<List<String>> few() {
            return rows.subList(0, Math.min(FEW, rows.size()));
        }

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

    /** A page of one section. */
    public Page<List<String>> page(MemberSection section, Member member, int page) {
        return Page.of(rows(section, member, Page.first(page), Page.SIZE + 1), Page.clean(page));
    }

    /** The names of the fields of that section. */
    public List<String> headings(MemberSection section) {
        return section.fields().stream().map(field -> words().getString("MemberField." + field)).toList();
    }

    private Section section(MemberSection section, Member member) {
        List<List<String>> rows = rows(section, member, 0, MOST + 1);
        return new Section(section, headings(section), rows.subList(0, Math.min(MOST, rows.size())), rows.size() > MOST);
    }

    private List<List<String>> rows(MemberSection section, Member member, int leftOut, int most) {
        return data.latest(section, member.getId(), leftOut, most).stream()
            .map(row -> IntStream.range(0, row.size()).mapToObj(i -> text(section.fields().get(i), row.get(i))).toList()).toList();
    }

    private String text(String field, Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof Instant moment) {
            return format.moment(moment);
        }
        if (value instanceof BigDecimal number) {
            return FACTORS.contains(field) ? format.factor(number) : format.amount(number);
        }
        if (value instanceof Number number) {
            return format.points(number);
        }
        return value instanceof Boolean truth ? words().getString(truth ? "member_data.yes" : "member_data.no") : inWords(value.toString());
    }

    /** Days as days, and codes, of which there may be several, in words. */
    private String inWords(String text) {
        if (DAY.matcher(text).matches()) {
            return format.day(LocalDate.parse(text));
        }
        return SOME_CODES.matcher(text).matches() ? Stream.of(text.split(",")).map(this::word).collect(Collectors.joining(" · ")) : text;
    }

    private String word(String code) {
        return CODES.stream().map(type -> type + "." + code).filter(words()::containsKey).findFirst().map(words()::getString).orElse(code);
    }

    private ResourceBundle words() {
        return ResourceBundle.getBundle(Messages.BUNDLE, language.getLocale());
    }
}
