package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.activity.Activity;
import app.carnet.activity.ActivityService;
import app.carnet.foundation.OperationToken;
import app.carnet.purchase.NewLine;
import app.carnet.purchase.NewPurchase;
import app.carnet.purchase.PurchaseService;
import app.carnet.purchase.RefundReason;
import app.carnet.purchase.RefundRequest;
import app.carnet.purchase.RefundService;
import app.carnet.registration.NewMember;
import app.carnet.registration.RegistrationService;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import app.carnet.tier.TierService;
import app.carnet.tier.Tiers;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Plants faults one by one, each in a transaction that is rolled back, and asks the rules of the ledger check on the
 * same connection. The triggers that forbid to change the ledger are away meanwhile.
 */
@ExtendWith(ArquillianExtension.class)
class LedgerFaultsIT {

    /** A fault, and the rule that must name it. */
    private record Fault(String what, LedgerRule rule, String... statements) {
    }

    @Inject
    private PurchaseService purchases;
    @Inject
    private RefundService refunds;
    @Inject
    private ActivityService activities;
    @Inject
    private PointLedger ledger;
    @Inject
    private PointExpiry expiry;
    @Inject
    private Programmes programmes;
    @Inject
    private RegistrationService registrations;
    @Inject
    private TierService tierService;
    @Inject
    private Tiers tiers;
    @Inject
    private LedgerCheck check;

    private String busy;
    private String expired;
    private String idle;
    private String friend;
    private String referrer;

    @Test
    void everyPlantedFaultIsNamedAndCleanDataIsClean() throws SQLException {
        makeHistory();
        assertThat(As.manager(check::run)).isEmpty();
        List<String> triggers = takeTriggersAway();
        Map<String, List<LedgerRule>> named = new LinkedHashMap<>();
        try (Connection connection = Rows.resource("jdbc/carnet-schema").getConnection()) {
            connection.setAutoCommit(false);
            for (Fault fault : faults()) {
                named.put(fault.what(), plant(fault, connection));
            }
        } finally {
            for (String trigger : triggers) {
                Rows.execute("carnet-schema", trigger);
            }
        }
        assertThat(named).hasSizeGreaterThanOrEqualTo(20);
        faults().forEach(fault -> assertThat(named.get(fault.what())).as(fault.what()).contains(fault.rule()));
        assertThat(As.manager(check::run)).isEmpty();
    }

    private List<Fault> faults() {
        String account = "(SELECT id FROM member WHERE number = '" + busy + "')";
        String ended = "(SELECT id FROM member WHERE number = '" + expired + "')";
        String lotOfAnother = "(SELECT MIN(id) FROM point_lot WHERE account_id = " + ended + ")";
        String adjusted = entry(account, "ADJUST");
        String earned = entry(account, "EARN");
        String taken = entry(account, "REVERSE_EARN");
        String sale = "member_id = " + account;
        String itsRefund = "purchase_id = (SELECT id FROM purchase WHERE " + sale + ")";
        List<Fault> faults = new ArrayList<>();
        faults.add(new Fault("balance off by one", LedgerRule.BALANCE_IS_SUM_OF_ENTRIES, "UPDATE point_account SET balance = balance + 1 WHERE " + sale));
        faults.add(new Fault("first entry removed", LedgerRule.ENTRIES_WITHOUT_GAP,
            "DELETE FROM point_entry_lot WHERE entry_id = " + adjusted, "DELETE FROM point_entry WHERE id = " + adjusted));
        faults.add(new Fault("entry in the middle removed", LedgerRule.ENTRY_BALANCE_IS_RUNNING_SUM,
            "DELETE FROM point_entry_lot WHERE entry_id = " + earned, "DELETE FROM point_entry WHERE id = " + earned));
        faults.add(new Fault("entry doubled", LedgerRule.BALANCE_IS_SUM_OF_ENTRIES, "CREATE TEMPORARY TABLE doubled SELECT * FROM point_entry WHERE id = " + adjusted,
            "UPDATE doubled SET id = id + 1, seq = 99, source_key = 'doubled'", "INSERT INTO point_entry SELECT * FROM doubled", "DROP TEMPORARY TABLE doubled"));
        faults.add(new Fault("entry numbered wrongly", LedgerRule.ENTRIES_WITHOUT_GAP, "UPDATE point_entry SET seq = seq + 7 WHERE id = " + taken));
        faults.add(new Fault("entry changed", LedgerRule.ENTRY_IS_SUM_OF_ITS_ROWS, "UPDATE point_entry SET points = points + 1 WHERE id = " + adjusted));
        faults.add(new Fault("balance after an entry changed", LedgerRule.ENTRY_BALANCE_IS_RUNNING_SUM,
            "UPDATE point_entry SET balance_after = balance_after - 1 WHERE id = " + earned));
        faults.add(new Fault("entry of another kind", LedgerRule.SIGN_FITS_KIND, "UPDATE point_entry SET kind = 'REDEEM' WHERE id = " + adjusted));
        faults.add(new Fault("lot doubled", LedgerRule.BALANCE_IS_LOTS_LESS_DEBT, "INSERT INTO point_lot (id, account_id, expires_on, spendable_from, points)"
            + " SELECT id + 1, account_id, expires_on + INTERVAL 1 DAY, spendable_from, points FROM point_lot WHERE account_id = " + account + " LIMIT 1"));
        faults.add(new Fault("lot emptied", LedgerRule.LOT_IS_SUM_OF_ITS_ROWS, "UPDATE point_lot SET points = 0 WHERE account_id = " + account));
        faults.add(new Fault("row of a lot removed", LedgerRule.LOT_IS_SUM_OF_ITS_ROWS, "DELETE FROM point_entry_lot WHERE entry_id = " + adjusted));
        faults.add(new Fault("row of a lot changed", LedgerRule.ENTRY_IS_SUM_OF_ITS_ROWS, "UPDATE point_entry_lot SET points = points + 1 WHERE entry_id = " + earned));
        faults.add(new Fault("points in another account's lot", LedgerRule.ENTRY_STAYS_IN_ITS_ACCOUNT,
            "UPDATE point_entry_lot SET lot_id = " + lotOfAnother + " WHERE entry_id = " + adjusted));
        faults.add(new Fault("debt that nobody booked", LedgerRule.DEBT_IS_SUM_OF_CHANGES, "UPDATE point_account SET debt = debt + 7 WHERE " + sale));
        faults.add(new Fault("debt beside points", LedgerRule.DEBT_LEAVES_NO_POINTS, "UPDATE point_account SET debt = debt + 7 WHERE " + sale));
        faults.add(new Fault("change of debt changed", LedgerRule.DEBT_IS_SUM_OF_CHANGES, "UPDATE point_entry SET debt_change = debt_change + 5 WHERE id = " + earned));
        faults.add(new Fault("account removed", LedgerRule.MEMBER_HAS_AN_ACCOUNT,
            "DELETE FROM point_account WHERE member_id = (SELECT id FROM member WHERE number = '" + idle + "')"));
        faults.add(new Fault("reversal that names nothing", LedgerRule.REVERSAL_NAMES_ITS_ENTRY, "UPDATE point_entry SET reverses_id = NULL WHERE id = " + taken));
        faults.add(new Fault("more reversed than there was", LedgerRule.REVERSALS_WITHIN_THEIR_ENTRY, "UPDATE point_entry SET points = -100000 WHERE id = " + taken));
        faults.add(new Fault("purchase that earned more", LedgerRule.PURCHASE_IS_IN_THE_LEDGER, "UPDATE purchase SET points_earned = points_earned + 1 WHERE " + sale));
        faults.add(new Fault("refund that took more", LedgerRule.REFUND_IS_IN_THE_LEDGER, "UPDATE refund SET points_taken = points_taken + 1 WHERE " + itsRefund));
        faults.add(new Fault("refund of more than was paid", LedgerRule.REFUNDS_WITHIN_THEIR_PURCHASE, "UPDATE refund SET amount = amount + 1000 WHERE " + itsRefund));
        faults.add(new Fault("refund removed", LedgerRule.ENTRY_HAS_ITS_SOURCE, "DELETE FROM refund WHERE " + itsRefund));
        faults.add(new Fault("expired points counted twice", LedgerRule.LOT_EXPIRED_WHAT_COUNTS_AS_EXPIRED,
            "UPDATE point_entry_expired SET points = points + 1 WHERE entry_id = " + entry(ended, "REVERSE_EARN")));
        faults.add(new Fault("expired points counted by an earning", LedgerRule.EXPIRED_IS_OF_A_REVERSAL,
            "UPDATE point_entry_expired SET entry_id = " + entry(ended, "EARN") + " WHERE entry_id = " + entry(ended, "REVERSE_EARN")));
        faults.addAll(faultsOfOtherRooms(itsRefund, account));
        faults.addAll(faultsOfGifts());
        faults.addAll(faultsOfTiers());
        return faults;
    }

    private static List<Fault> faultsOfOtherRooms(String itsRefund, String account) {
        String itsLines = "refund_id = (SELECT id FROM refund WHERE " + itsRefund + ")";
        return List.of(
            new Fault("line of a refund removed", LedgerRule.REFUND_FITS_ITS_LINES, "DELETE FROM refund_line WHERE " + itsLines),
            new Fault("line refunded beyond its price", LedgerRule.REFUND_LINES_WITHIN_THEIR_PURCHASE, "UPDATE refund_line SET value = value + 100 WHERE " + itsLines),
            new Fault("refund that settled less", LedgerRule.REFUND_IS_IN_THE_LEDGER, "UPDATE refund SET points_deducted = points_deducted + 1 WHERE " + itsRefund),
            new Fault("refund that counts others as expired", LedgerRule.REFUND_NAMES_WHAT_HAD_EXPIRED, "UPDATE refund SET points_expired = points_expired + 1 WHERE " + itsRefund),
            new Fault("booking of an activity removed", LedgerRule.ACTIVITY_IS_BOOKED, "DELETE FROM activity_booking WHERE member_id = " + account),
            new Fault("activity booked without points", LedgerRule.BOOKING_IS_IN_THE_LEDGER, "CREATE TEMPORARY TABLE twice SELECT * FROM activity_booking WHERE member_id = " + account,
                "UPDATE twice SET id = id + 1", "INSERT INTO activity_booking SELECT * FROM twice", "DROP TEMPORARY TABLE twice"),
            new Fault("booking of an activity for more points", LedgerRule.ACTIVITY_IS_BOOKED, "UPDATE activity_booking SET points = points + 1 WHERE member_id = " + account));
    }

    /** The friend has bought twice: the first purchase and its bonus were given back, the second one brought the bonus anew. */
    private List<Fault> faultsOfGifts() {
        String second = " WHERE referral_key IS NOT NULL AND member_id = " + id(friend) + " AND NOT EXISTS (SELECT 1 FROM refund r WHERE r.purchase_id = purchase.id)";
        String bonus = "(SELECT id FROM (SELECT MAX(id) AS id FROM point_entry WHERE account_id = " + id(referrer) + " AND source_kind = 'REFERRAL' AND kind = 'EARN') AS one)";
        String takenBack = "source_kind = 'REFERRAL' AND kind = 'REVERSE_EARN' AND account_id = " + id(referrer);
        String givenBack = " WHERE purchase_id IN (SELECT id FROM purchase WHERE member_id = " + id(friend) + ")";
        return List.of(
            new Fault("welcome of another member", LedgerRule.SIGN_UP_IS_ITS_MEMBERS, "UPDATE point_entry SET source_key = '" + idle + "' WHERE source_kind = 'SIGN_UP' AND account_id = " + id(friend)),
            new Fault("welcome after other deeds", LedgerRule.SIGN_UP_IS_ITS_MEMBERS, "UPDATE point_entry SET seq = 77 WHERE source_kind = 'SIGN_UP' AND account_id = " + id(friend)),
            new Fault("bonus of other points than its purchase's", LedgerRule.BONUS_HAS_ITS_PURCHASE, "UPDATE purchase SET referred_points = referred_points + 1" + second),
            new Fault("bonus without a purchase", LedgerRule.BONUS_HAS_ITS_PURCHASE, "UPDATE purchase SET referral_key = NULL" + second),
            new Fault("bonus for a member whom nobody brought", LedgerRule.BONUS_HAS_ITS_PURCHASE, "UPDATE member SET referred_by = NULL WHERE number = '" + friend + "'"),
            new Fault("bonus that nobody booked", LedgerRule.BONUS_IS_IN_THE_LEDGER, "DELETE FROM point_entry_lot WHERE entry_id = " + bonus, "DELETE FROM point_entry WHERE id = " + bonus),
            new Fault("refund that took less of the bonus", LedgerRule.REFUND_TOOK_THE_BONUS, "UPDATE refund SET referrer_taken = 0" + givenBack),
            new Fault("bonus taken back for another purchase", LedgerRule.REVERSAL_NAMES_ITS_ENTRY, "UPDATE point_entry SET reverses_id = " + bonus + " WHERE " + takenBack),
            new Fault("bonus taken back by no refund", LedgerRule.ENTRY_HAS_ITS_SOURCE, "UPDATE point_entry SET source_key = 'F0' WHERE " + takenBack));
    }

    private List<Fault> faultsOfTiers() {
        String tier = "member_tier WHERE member_id = " + id(friend);
        return List.of(
            new Fault("another tier than the last change's", LedgerRule.TIER_IS_ITS_LAST_CHANGE, "UPDATE member_tier SET tier_id = tier_id + 1 WHERE member_id = " + id(friend)),
            new Fault("tier held longer than the last change said", LedgerRule.TIER_IS_ITS_LAST_CHANGE,
                "UPDATE member_tier SET held_through = held_through + INTERVAL 1 DAY WHERE member_id = " + id(friend)),
            new Fault("tier removed", LedgerRule.TIER_IS_ITS_LAST_CHANGE, "DELETE FROM " + tier),
            new Fault("tier without a change", LedgerRule.TIER_IS_ITS_LAST_CHANGE, "DELETE FROM tier_change WHERE member_id = " + id(friend)));
    }

    private static String id(String number) {
        return "(SELECT id FROM (SELECT id FROM member WHERE number = '" + number + "') AS one)";
    }

    private static String entry(String account, String kind) {
        return "(SELECT id FROM (SELECT MIN(id) AS id FROM point_entry WHERE account_id = " + account + " AND kind = '" + kind + "') AS one)";
    }

    /** The rules that name it, and only for our members. */
    private List<LedgerRule> plant(Fault fault, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            for (String sql : fault.statements()) {
                assertThat(statement.executeUpdate(sql) > 0 || sql.contains("TABLE")).as(sql).isTrue();
            }
            List<LedgerFinding> findings = findings(statement);
            assertThat(findings).extracting(LedgerFinding::memberNumber).as(fault.what()).isSubsetOf(busy, expired, idle, friend, referrer);
            return findings.stream().map(LedgerFinding::rule).distinct().toList();
        } finally {
            connection.rollback();
        }
    }

    private static List<LedgerFinding> findings(Statement statement) throws SQLException {
        List<LedgerFinding> findings = new ArrayList<>();
        for (LedgerRule rule : LedgerRule.values()) {
            try (ResultSet rows = statement.executeQuery(rule.query())) {
                while (rows.next()) {
                    findings.add(LedgerFinding.of(rule, new Object[] {rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4)}));
                }
            }
        }
        return findings;
    }

    /** How to make them again. */
    private static List<String> takeTriggersAway() throws SQLException {
        List<String> created = new ArrayList<>();
        for (Map<String, Object> trigger : Rows.all("SELECT TRIGGER_NAME AS name, ACTION_TIMING AS timing, EVENT_MANIPULATION AS event,"
                + " EVENT_OBJECT_TABLE AS tab, ACTION_STATEMENT AS action FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()")) {
            created.add("CREATE TRIGGER " + trigger.get("name") + " " + trigger.get("timing") + " " + trigger.get("event") + " ON "
                + trigger.get("tab") + " FOR EACH ROW " + trigger.get("action"));
            Rows.execute("carnet-schema", "DROP TRIGGER " + trigger.get("name"));
        }
        return created;
    }

    /** One member who bought with points, redeemed, did an activity and got something refunded; one whose points expired before the refund; one who did nothing. */
    private void makeHistory() throws SQLException {
        busy = A.member().withPoints(1000).number();
        expired = A.member().number();
        idle = A.member().number();
        bringAFriend();
        String receipt = buy(busy, 500);
        As.clerk(() -> ledger.redeem(OperationToken.fresh(), busy, 30, "Towel"));
        refund(RefundRequest.ofAmount(receipt, new BigDecimal("50.00"), RefundReason.RETURNED, null));
        Activity activity = Activity.blank();
        activity.setName("Class " + OperationToken.fresh());
        activity.setPoints(7L);
        As.manager(() -> activities.create(OperationToken.fresh(), activity));
        As.clerk(() -> activities.book(OperationToken.fresh(), busy, activity.getId(), activity.getVersion()));
        String late = buy(expired, 0);
        long id = Rows.number("SELECT id FROM member WHERE number = ?", expired);
        Rows.execute("carnet-schema", "UPDATE point_lot SET expires_on = '2001-01-31' WHERE account_id = " + id);
        expiry.book(List.of(id), LocalDate.now());
        refund(RefundRequest.whole(late, RefundReason.RETURNED, null));
        assertThat(Rows.count("point_entry_expired x JOIN point_lot l ON l.id = x.lot_id WHERE l.account_id = ?", id)).isEqualTo(1);
    }

    /** A friend whose first purchase was given back, and who bought again; a manager has set the friend's tier. */
    private void bringAFriend() {
        bonuses(5, 20, 10);
        referrer = register(null);
        friend = register(referrer);
        refund(RefundRequest.whole(buy(friend, 0), RefundReason.RETURNED, null));
        buy(friend, 0);
        bonuses(0, 0, 0);
        As.manager(() -> tierService.setManually(OperationToken.fresh(), friend, tiers.ladder().base().getId(), LocalDate.now().plusYears(1), "As it is"));
    }

    private String register(String broughtBy) {
        NewMember form = new NewMember();
        form.setName("Brought");
        form.setConsent(true);
        form.setReferrer(broughtBy);
        return As.clerk(() -> registrations.register(OperationToken.fresh(), form));
    }

    private void bonuses(long signUp, long ofReferrer, long ofReferred) {
        Programme rules = programmes.current();
        rules.getBonuses().setSignUpPoints(signUp);
        rules.getBonuses().setReferrerPoints(ofReferrer);
        rules.getBonuses().setReferredPoints(ofReferred);
        As.manager(() -> programmes.change(OperationToken.fresh(), rules, rules.getVersion()));
    }

    private String buy(String member, long points) {
        NewPurchase purchase = new NewPurchase(member, List.of(new NewLine(null, "Racket", 1, new BigDecimal("100.00"))), points);
        return As.clerk(() -> purchases.enter(OperationToken.fresh(), purchase, purchases.quote(purchase).getFingerprint()));
    }

    private void refund(RefundRequest request) {
        As.manager(() -> refunds.refund(OperationToken.fresh(), request, refunds.quote(request).getFingerprint()));
    }
}
