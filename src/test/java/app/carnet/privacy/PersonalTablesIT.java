package app.carnet.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.Rows;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every table that leads to a member is exported and thought of in the erasure, or named here with the reason; so a new one is not forgotten. */
@ExtendWith(ArquillianExtension.class)
class PersonalTablesIT {

    /** What holds nothing about the member that the export does not say already. */
    private static final Map<String, String> NOT_EXPORTED = Map.ofEntries(
        Map.entry("hourly_count", "counts, gone within hours"),
        Map.entry("member_name_part", "parts of the name, for the search"),
        Map.entry("account_role", "always MEMBER"),
        Map.entry("account_branch", "of the staff"),
        Map.entry("campaign_target", "what and whom campaigns are for"),
        Map.entry("card_sheet_card", "which cards were printed together"),
        Map.entry("first_step_done", "of the staff"),
        Map.entry("banned_person", "hashes that say nothing, of people who are erased"),
        Map.entry("recovery_code", "hashes of secrets"),
        Map.entry("one_time_link", "a hash of a secret, gone within a day"),
        Map.entry("operation", "a digest of what was sent, gone within 30 days"),
        Map.entry("attention_seen", "of the staff"),
        Map.entry("mail_template", "words of the place"),
        Map.entry("sign_in_throttle", "a digest, forgotten after a day"),
        Map.entry("branch", "of the place"));

    /** What is neither deleted nor emptied, because nothing in it says who somebody is; the first three are changed by verbs of their own. */
    private static final Map<String, String> NOT_EMPTIED = Map.ofEntries(
        Map.entry("member", "by Member.erase"), Map.entry("member_name_part", "by Member.erase"), Map.entry("card", "by Card.end"), Map.entry("mail_message", "by Outbox.forget"),
        Map.entry("account_role", "always MEMBER"), Map.entry("account_branch", "of the staff"), Map.entry("card_sheet_card", "card ids"),
        Map.entry("activity_booking", "what was booked, by id"), Map.entry("audit_entry", "numbers and codes; addresses say who did a deed"),
        Map.entry("banned_person", "keyed hashes, which recognise and do not name"), Map.entry("birthday_week", "years, which purchases counted"),
        Map.entry("campaign_target", "no member"), Map.entry("consent", "purpose and time, the proof of what was agreed"), Map.entry("consent_withdrawal", "the same"),
        Map.entry("first_step_done", "of the staff"), Map.entry("member_tier", "tier and days"), Map.entry("operation", "a digest, gone within 30 days"),
        Map.entry("point_account", "figures"), Map.entry("point_entry", "figures"), Map.entry("point_entry_expired", "figures"), Map.entry("point_entry_lot", "figures"),
        Map.entry("point_lot", "figures"), Map.entry("purchase", "figures"), Map.entry("purchase_line", "what was sold"), Map.entry("recovery_code", "goes with second_factor"), Map.entry("refund_line", "figures"),
        Map.entry("tier_change", "tiers and days"), Map.entry("hourly_count", "counts, gone within hours"), Map.entry("attention_seen", "of the staff"), Map.entry("mail_template", "words of the place"),
        Map.entry("sign_in_throttle", "a digest, forgotten after a day"), Map.entry("branch", "of the place"));

    @Test
    void everyTableThatLeadsToAMemberIsExportedOrHasAReason() {
        String queries = Arrays.stream(MemberSection.values()).map(MemberSection::query).collect(Collectors.joining(" "));

        assertThat(tables()).filteredOn(table -> !queries.matches("(?s).*(FROM|JOIN) " + table + " .*")).allSatisfy(table -> assertThat(NOT_EXPORTED).containsKey(table));
    }

    @Test
    void everyTableThatLeadsToAMemberIsEmptiedByTheErasureOrHasAReason() {
        String statements = Arrays.stream(PersonalRows.values()).map(PersonalRows::statement).collect(Collectors.joining(" "));

        assertThat(tables()).filteredOn(table -> !statements.matches("(?s).*(DELETE FROM|UPDATE) " + table + " .*")).allSatisfy(table -> assertThat(NOT_EMPTIED).containsKey(table));
    }

    /** By foreign keys, over as many tables as it takes; or by a column that is called after a person. */
    private static Set<String> tables() {
        Map<String, Set<String>> references = new TreeMap<>();
        Rows.all("SELECT table_name AS t, referenced_table_name AS r FROM information_schema.key_column_usage WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL")
            .forEach(row -> references.computeIfAbsent(row.get("t").toString(), table -> new TreeSet<>()).add(row.get("r").toString()));
        Set<String> found = new TreeSet<>(Set.of("member", "account"));
        Rows.all("SELECT DISTINCT table_name AS t FROM information_schema.columns WHERE table_schema = DATABASE() AND (column_name LIKE '%member%'"
                + " OR column_name IN ('subject', 'username', 'phone', 'email', 'recipient', 'guardian', 'birthday'))").forEach(row -> found.add(row.get("t").toString()));
        while (references.entrySet().stream().anyMatch(entry -> entry.getValue().stream().anyMatch(found::contains) && found.add(entry.getKey()))) {
            assertThat(found).isNotEmpty();
        }
        return found;
    }
}
