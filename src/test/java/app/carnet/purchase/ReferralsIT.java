package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.member.MemberService;
import app.carnet.points.Balance;
import app.carnet.points.Holdings;
import app.carnet.points.LedgerCheck;
import app.carnet.points.PointAccounts;
import app.carnet.points.PointExpiry;
import app.carnet.points.PointLedger;
import app.carnet.registration.NewMember;
import app.carnet.registration.RegistrationService;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import app.carnet.settings.ShortfallPolicy;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Points for signing up, and for who brought whom. */
@ExtendWith(ArquillianExtension.class)
class ReferralsIT {

    private static final String REWARDS = "point_entry e JOIN member m ON m.id = e.account_id WHERE e.source_kind = 'REFERRAL' AND m.number = ?";

    @Inject
    private RegistrationService registrations;
    @Inject
    private PurchaseService purchases;
    @Inject
    private Programmes programmes;
    @Inject
    private RefundService refunds;
    @Inject
    private PointAccounts accounts;
    @Inject
    private PointLedger ledger;
    @Inject
    private PointExpiry expiry;
    @Inject
    private MovableClock clock;
    @Inject
    private LedgerCheck check;

    @BeforeEach
    void giveBonuses() {
        A.place();
        bonuses(50, 200, 100, 3);
    }

    @AfterEach
    void giveNoneAndEverythingAddsUp() {
        bonuses(0, 0, 0, 12);
        policy(ShortfallPolicy.DEBT);
        pendingDays(0);
        assertThat(As.manager(check::run)).isEmpty();
    }

    @Test
    void aNewMemberBeginsWithThePointsForSigningUp() {
        String member = register(null);

        assertThat(points(member)).isEqualTo(50);
        assertThat(Rows.count("point_entry WHERE source_kind = 'SIGN_UP' AND source_key = ?", member)).isEqualTo(1);
    }

    @Test
    void theFirstPurchaseOfAFriendRewardsBothOnce() {
        String referrer = register(null);
        String friend = register(referrer);

        buy(friend);
        buy(friend);

        assertThat(points(friend)).isEqualTo(50 + 100 + 20);
        assertThat(points(referrer)).isEqualTo(50 + 200);
        assertThat(Rows.count("audit_entry WHERE deed = 'REFERRAL_REWARDED' AND subject_key IN (?, ?)", friend, referrer)).isEqualTo(2);
    }

    @Test
    void noMoreFriendsThanTheProgrammeAllowsInAYearBringPointsButEachFriendGetsTheirs() {
        String referrer = register(null);
        List<String> friends = Stream.generate(() -> register(referrer)).limit(5).toList();

        friends.forEach(this::buy);

        assertThat(points(referrer)).isEqualTo(50 + 3 * 200);
        assertThat(friends).allMatch(friend -> points(friend) == 50 + 100 + 10);
    }

    @Test
    void friendsWhoBuyAtTheSameMomentBringAtMostTheYearsNumber() {
        String referrer = register(null);
        List<String> friends = Stream.generate(() -> register(referrer)).limit(8).toList();

        assertThat(AtOnce.times(8, i -> buy(friends.get(i)))).doesNotHaveAnyElementsOfTypes(RuntimeException.class);

        assertThat(Rows.count(REWARDS, referrer)).isEqualTo(3);
        assertThat(friends).allMatch(friend -> Rows.count(REWARDS, friend) == 1);
    }

    @Test
    void aChainOfFriendsWhoBuyAtTheSameMomentNeverWaitsForItself() {
        List<String> chain = new ArrayList<>(List.of(register(null)));
        IntStream.range(0, 9).forEach(i -> chain.add(register(chain.get(i))));

        List<Object> receipts = AtOnce.times(10, i -> buy(chain.get(i)));

        assertThat(receipts).doesNotHaveAnyElementsOfTypes(RuntimeException.class);
        assertThat(points(chain.get(0))).isEqualTo(50 + 10 + 200);
        assertThat(points(chain.get(5))).isEqualTo(50 + 10 + 100 + 200);
        assertThat(points(chain.get(9))).isEqualTo(50 + 10 + 100);
    }

    @Test
    void onesOwnFriendInACircleCanNotBeRegistered() {
        String first = register(null);
        String second = register(first);

        assertThat(Rows.number("SELECT m.referred_by FROM member m WHERE m.number = ?", second))
            .isEqualTo(Rows.number("SELECT id FROM member WHERE number = ?", first));
        assertThat(Rows.count("member WHERE number = ? AND referred_by IS NULL", first)).isEqualTo(1);
        assertThatThrownBy(() -> register("Member who is only now registered")).hasMessage("error.no_referrer");
    }

    @Test
    void whoBroughtAMemberStaysWhateverIsEdited() {
        String referrer = register(null);
        String friend = register(referrer);
        var edited = As.clerk(() -> A.a(app.carnet.member.Members.class).get(friend));
        edited.setName("Another name");
        edited.broughtBy(edited);

        As.clerk(() -> A.a(MemberService.class).edit(OperationToken.fresh(), edited, edited.getVersion()));

        assertThat(Rows.count("member f JOIN member r ON r.id = f.referred_by WHERE f.number = ? AND r.number = ?", friend, referrer)).isEqualTo(1);
    }

    @Test
    void aReferrerWhoIsUnknownAmbiguousOrClosedIsRefused() {
        A.member().named("Twin Of Referrers").number();
        A.member().named("Twin Of Referrers").number();
        String closed = register(null);
        As.clerk(() -> A.a(MemberService.class).close(OperationToken.fresh(), closed));

        assertThatThrownBy(() -> register("Nobody of this name")).hasMessage("error.no_referrer");
        assertThatThrownBy(() -> register("Twin Of Ref")).hasMessage("error.several_referrers");
        assertThatThrownBy(() -> register(closed)).hasMessage("error.referrer_closed");
    }

    @Test
    void aReferrerIsFoundByCardAsWell() {
        String referrer = register(null);
        String card = (String) Rows.all("SELECT c.number FROM card c JOIN member m ON m.id = c.member_id WHERE m.number = ?", referrer).get(0).get("number");

        assertThat(Rows.count("member f JOIN member r ON r.id = f.referred_by WHERE f.number = ? AND r.number = ?", register(card), referrer)).isEqualTo(1);
    }

    @Test
    void aReferrerWhoHasLeftMeanwhileGetsNothingAndTheFriendDoes() {
        String referrer = register(null);
        String friend = register(referrer);
        As.clerk(() -> A.a(MemberService.class).close(OperationToken.fresh(), referrer));

        buy(friend);

        assertThat(points(referrer)).isEqualTo(50);
        assertThat(points(friend)).isEqualTo(50 + 100 + 10);
    }

    @Test
    void theRefundThatLeavesNothingOfTheFirstPurchaseTakesBothBonusesBack() {
        String referrer = register(null);
        String friend = register(referrer);
        String receipt = buy(friend);

        RefundQuote shown = As.manager(() -> refunds.quote(whole(receipt)));
        String number = refund(whole(receipt));

        assertThat(shown.getReferralTakenBack()).isEqualTo(100);
        assertThat(shown.getReferrerTakenBack()).isEqualTo(200);
        assertThat(shown.after()).isEqualTo(new Balance(50, 0, 0));
        assertThat(points(friend)).isEqualTo(50);
        assertThat(points(referrer)).isEqualTo(50);
        assertThat(Rows.count("audit_entry WHERE deed = 'REFERRAL_TAKEN_BACK' AND subject_key IN (?, ?)", friend, referrer)).isEqualTo(2);
        assertThat(Rows.count("refund WHERE number = ? AND referred_taken = 100 AND referrer_taken = 200", number)).isEqualTo(1);
    }

    @Test
    void enteringAndUndoingTheFirstPurchasesOfFriendsMakesNoPoints() {
        String referrer = register(null);
        for (int i = 0; i < 5; i++) {
            String friend = register(referrer);
            String receipt = buy(friend);
            As.clerk(() -> refunds.undo(OperationToken.fresh(), receipt, refunds.quoteUndo(receipt).getFingerprint()));
            assertThat(points(friend)).isEqualTo(50);
        }

        assertThat(points(referrer)).isEqualTo(50);
    }

    @Test
    void aPartOfTheFirstPurchaseTakesNoBonusAndTheLastPartDoes() {
        String referrer = register(null);
        String friend = register(referrer);
        String receipt = buy(friend);

        refund(RefundRequest.ofAmount(receipt, new BigDecimal("9.99"), RefundReason.RETURNED, null));
        assertThat(points(referrer)).isEqualTo(50 + 200);

        refund(RefundRequest.ofAmount(receipt, new BigDecimal("0.01"), RefundReason.RETURNED, null));
        assertThat(points(referrer)).isEqualTo(50);
        assertThat(points(friend)).isEqualTo(50);
    }

    @Test
    void afterThatTheNextPurchaseBringsTheBonusAnewAndOnce() {
        String referrer = register(null);
        String friend = register(referrer);
        refund(whole(buy(friend)));

        String second = buy(friend);
        buy(friend);
        assertThat(points(referrer)).isEqualTo(50 + 200);
        assertThat(points(friend)).isEqualTo(50 + 100 + 20);

        refund(whole(second));
        assertThat(points(referrer)).isEqualTo(50);
        buy(friend);
        assertThat(points(referrer)).isEqualTo(50 + 200);
    }

    @Test
    void aRefundOfAnotherPurchaseLeavesTheBonus() {
        String referrer = register(null);
        String friend = register(referrer);
        buy(friend);

        refund(whole(buy(friend)));

        assertThat(points(referrer)).isEqualTo(50 + 200);
        assertThat(points(friend)).isEqualTo(50 + 100 + 10);
    }

    @Test
    void aBonusSpentMeanwhileIsOwedWhateverThePolicyIs() {
        for (ShortfallPolicy policy : ShortfallPolicy.values()) {
            policy(policy);
            String referrer = register(null);
            String friend = register(referrer);
            String receipt = buy(friend);
            As.clerk(() -> ledger.redeem(OperationToken.fresh(), referrer, 250, "Towel"));
            As.clerk(() -> ledger.redeem(OperationToken.fresh(), friend, 120, "Towel"));

            RefundQuote shown = As.manager(() -> refunds.quote(whole(receipt)));
            refund(whole(receipt));

            assertThat(shown.paidOut()).as("%s", policy).isEqualByComparingTo("10");
            assertThat(shown.after()).as("%s", policy).isEqualTo(new Balance(0, 0, 70));
            assertThat(points(friend)).as("%s", policy).isEqualTo(50 + 110 - 120 - 110);
            assertThat(points(referrer)).as("%s", policy).isEqualTo(-200);
        }
    }

    @Test
    void whatHasExpiredInTheOneLotOfAPurchaseAndItsBonusIsLetOffOnceAsShownBeforehand() {
        bonuses(0, 200, 100, 3);
        String friend = register(register(null));
        String receipt = buy(friend);
        As.clerk(() -> ledger.redeem(OperationToken.fresh(), friend, 60, "Towel"));
        clock.moveTo(clock.instant().plus(Duration.ofDays(500)));
        RefundQuote shown = As.manager(() -> refunds.quote(whole(receipt)));
        As.manager(() -> refunds.refund(OperationToken.fresh(), whole(receipt), shown.getFingerprint()));
        clock.reset();

        assertThat(shown.after()).isEqualTo(new Balance(0, 0, 60));
        assertThat(points(friend)).isEqualTo(-60);
    }

    @Test
    void onlyBonusesThatStandCountTowardsTheYearsNumber() {
        String referrer = register(null);
        List<String> friends = Stream.generate(() -> register(referrer)).limit(4).toList();
        friends.subList(0, 3).forEach(friend -> refund(whole(buy(friend))));

        friends.forEach(this::buy);

        assertThat(points(referrer)).isEqualTo(50 + 3 * 200);
    }

    @Test
    void theQuoteShowsTheBonusAndTheReceiptShowsWhatWasHeldThenEverAfter() {
        String friend = register(register(null));

        PurchaseQuote quote = As.clerk(() -> purchases.quote(racket(friend)));
        String receipt = buy(friend);
        Holdings then = heldAfter(receipt);
        buy(friend);

        assertThat(quote.getBonus()).isEqualTo(100);
        assertThat(quote.getAfter()).isEqualTo(new Balance(50 + 100 + 10, 0, 0)).isEqualTo(then.balance());
        assertThat(heldAfter(receipt)).isEqualTo(then);
        assertThat(As.clerk(() -> purchases.quote(racket(friend))).getBonus()).isZero();
    }

    @Test
    void whatAMemberHeldAfterAPurchaseTellsPendingPointsApartForEver() {
        pendingDays(9);
        String member = register(null);
        String receipt = buy(member);
        pendingDays(0);
        Holdings then = heldAfter(receipt);
        clock.moveTo(clock.instant().plus(Duration.ofDays(40)));
        buy(member);
        Holdings later = heldAfter(receipt);
        clock.reset();

        assertThat(then.balance()).isEqualTo(new Balance(0, 60, 0));
        assertThat(later).isEqualTo(then);
    }

    /** Both ways round at the same moment: whoever writes two accounts takes the lower id first, so nobody waits in a ring. */
    @Test
    void friendsBuyingAndGivingBackNeverWaitInARingWithTheExpiryOfBothAccounts() {
        String referrer = register(null);
        List<String> friends = Stream.generate(() -> register(referrer)).limit(6).toList();
        List<Long> ids = Rows.all("SELECT id FROM member WHERE number = ? OR referred_by = (SELECT id FROM member WHERE number = ?) ORDER BY id", referrer, referrer)
            .stream().map(row -> (Long) row.get("id")).toList();

        List<Object> came = AtOnce.times(12, i -> i % 2 == 0 ? refund(whole(buy(friends.get(i / 2)))) : expire(ids));

        assertThat(came).doesNotHaveAnyElementsOfTypes(RuntimeException.class);
        assertThat(points(referrer)).isEqualTo(50);
    }

    private String expire(List<Long> ids) {
        for (int i = 0; i < 20; i++) {
            expiry.book(ids, programmes.current().today(clock));
        }
        return "expired";
    }

    private Holdings heldAfter(String receipt) {
        Purchase purchase = As.clerk(() -> A.a(Purchases.class).get(receipt));
        return As.clerk(() -> accounts.heldAfter(purchase.getMember().getId(), purchase.sources(), purchase.getId(), purchase.getEnteredOn()));
    }

    private static RefundRequest whole(String receipt) {
        return RefundRequest.whole(receipt, RefundReason.RETURNED, null);
    }

    /** As a manager does: where something has changed meanwhile, the new figures are booked. */
    private String refund(RefundRequest request) {
        while (true) {
            try {
                return As.manager(() -> refunds.refund(OperationToken.fresh(), request, refunds.quote(request).getFingerprint()));
            } catch (QuoteChangedException another) {
                assertThat(another).hasMessage("error.quote_changed");
            }
        }
    }

    private String register(String referrer) {
        NewMember form = new NewMember();
        form.setName("Referred");
        form.setConsent(true);
        form.setReferrer(referrer);
        return As.clerk(() -> registrations.register(OperationToken.fresh(), form));
    }

    private String buy(String member) {
        NewPurchase purchase = racket(member);
        while (true) {
            try {
                return As.clerk(() -> purchases.enter(OperationToken.fresh(), purchase, purchases.quote(purchase).getFingerprint()));
            } catch (QuoteChangedException aFriendBought) {
                assertThat(aFriendBought).hasMessage("error.quote_changed");
            }
        }
    }

    private static NewPurchase racket(String member) {
        return new NewPurchase(member, List.of(new NewLine(null, "Racket", 1, BigDecimal.TEN)), 0);
    }

    private static long points(String member) {
        return Rows.number("SELECT a.balance FROM point_account a JOIN member m ON m.id = a.member_id WHERE m.number = ?", member);
    }

    private void policy(ShortfallPolicy policy) {
        Programme rules = programmes.current();
        rules.getRefunds().setShortfallPolicy(policy);
        As.manager(() -> programmes.change(OperationToken.fresh(), rules, rules.getVersion()));
    }

    private void pendingDays(int days) {
        Programme rules = programmes.current();
        rules.setPendingDays(days);
        As.manager(() -> programmes.change(OperationToken.fresh(), rules, rules.getVersion()));
    }

    private void bonuses(long signUp, long referrer, long referred, int aYear) {
        Programme rules = programmes.current();
        rules.getBonuses().setSignUpPoints(signUp);
        rules.getBonuses().setReferrerPoints(referrer);
        rules.getBonuses().setReferredPoints(referred);
        rules.getBonuses().setReferralsAYear(aYear);
        As.manager(() -> programmes.change(OperationToken.fresh(), rules, rules.getVersion()));
    }
}
