package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.OperationToken;
import app.carnet.member.MemberService;
import app.carnet.points.LedgerCheck;
import app.carnet.registration.NewMember;
import app.carnet.registration.RegistrationService;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.math.BigDecimal;
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
    private LedgerCheck check;

    @BeforeEach
    void giveBonuses() {
        A.place();
        bonuses(50, 200, 100, 3);
    }

    @AfterEach
    void giveNoneAndEverythingAddsUp() {
        bonuses(0, 0, 0, 12);
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

    private String register(String referrer) {
        NewMember form = new NewMember();
        form.setName("Referred");
        form.setConsent(true);
        form.setReferrer(referrer);
        return As.clerk(() -> registrations.register(OperationToken.fresh(), form));
    }

    private String buy(String member) {
        NewPurchase purchase = new NewPurchase(member, List.of(new NewLine(null, "Racket", 1, BigDecimal.TEN)), 0);
        while (true) {
            try {
                return As.clerk(() -> purchases.enter(OperationToken.fresh(), purchase, purchases.quote(purchase).getFingerprint()));
            } catch (QuoteChangedException aFriendBought) {
                assertThat(aFriendBought).hasMessage("error.quote_changed");
            }
        }
    }

    private static long points(String member) {
        return Rows.number("SELECT a.balance FROM point_account a JOIN member m ON m.id = a.member_id WHERE m.number = ?", member);
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
