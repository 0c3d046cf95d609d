package app.carnet.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.OperationToken;
import app.carnet.member.MemberService;
import app.carnet.member.Members;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class CardServiceIT {

    private static final int CLERKS = 16;

    @Inject
    private CardService cardService;
    @Inject
    private Cards cards;
    @Inject
    private Members members;
    @Inject
    private MemberService memberService;
    private String member;
    private String card;

    @BeforeEach
    void register() {
        member = A.member().named("Holder").number();
        card = all().get(0).getNumber();
    }

    @Test
    void aBlockedCardStandsForNobodyAtOnce() {
        block(StopReason.LOST, "left on the bus");

        assertThat(As.clerk(() -> cards.findMember(card))).isEmpty();
        assertThat(all()).singleElement().satisfies(blocked -> {
            assertThat(blocked.getStatus()).isEqualTo(CardStatus.BLOCKED);
            assertThat(blocked.getStopReason()).isEqualTo(StopReason.LOST);
            assertThat(blocked.getStopRemark()).isEqualTo("left on the bus");
            assertThat(blocked.getStoppedAt()).isNotNull();
        });
    }

    @Test
    void aManagerLetsABlockedCardCountAgain() {
        block(StopReason.LOST, null);

        As.manager(() -> cardService.unblock(OperationToken.fresh(), card));

        assertThat(As.clerk(() -> cards.findMember(card))).hasValueSatisfying(found -> assertThat(found.getNumber()).isEqualTo(member));
        assertThat(all().get(0).getStoppedAt()).isNull();
    }

    @Test
    void aClerkDoesNotUnblock() {
        block(StopReason.LOST, null);

        assertThatThrownBy(() -> As.clerk(() -> cardService.unblock(OperationToken.fresh(), card))).isInstanceOf(EJBAccessException.class);
        assertThat(all().get(0).getStatus()).isEqualTo(CardStatus.BLOCKED);
    }

    @Test
    void aReplacedCardStopsAndTheNewOneStandsForTheMember() {
        String successor = replace(card);

        assertThat(As.clerk(() -> cards.findMember(card))).isEmpty();
        assertThat(As.clerk(() -> cards.findMember(successor))).hasValueSatisfying(found -> assertThat(found.getNumber()).isEqualTo(member));
        assertThat(all()).extracting(Card::getNumber).containsExactly(successor, card);
        assertThat(all()).extracting(Card::getStatus).containsExactly(CardStatus.ACTIVE, CardStatus.REPLACED);
    }

    @Test
    void aBlockedCardThatIsReplacedStaysStoppedAsItWas() {
        block(StopReason.STOLEN, "seen with a stranger");
        Card blocked = all().get(0);

        String successor = replace(card);

        assertThat(all()).extracting(Card::getNumber).containsExactly(successor, card);
        assertThat(all().get(1)).satisfies(replaced -> {
            assertThat(replaced.getStoppedAt()).isEqualTo(blocked.getStoppedAt());
            assertThat(replaced.getStopReason()).isEqualTo(StopReason.STOLEN);
            assertThat(replaced.getStopRemark()).isEqualTo("seen with a stranger");
        });
        assertThat(Rows.count("audit_entry WHERE deed = 'CARD_REPLACED' AND subject_key = ? AND details LIKE 'STOLEN,%'", card)).isEqualTo(1);
    }

    @Test
    void sixteenClerksWhoReplaceAtOnceMakeOneNewCard() {
        List<Object> results = AtOnce.times(CLERKS, i -> replace(card));

        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(BusinessException.class::isInstance).hasSize(CLERKS - 1)
            .extracting(refusal -> ((BusinessException) refusal).getKey()).containsOnly("error.card_replaced");
        assertThat(Rows.count("card WHERE current_of = (SELECT id FROM member WHERE number = ?)", member)).isEqualTo(1);
        assertThat(Rows.count("card c JOIN member m ON m.id = c.member_id WHERE m.number = ?", member)).isEqualTo(2);
        assertThat(Rows.count("audit_entry WHERE deed = 'CARD_REPLACED' AND subject_key = ?", card)).isEqualTo(1);
    }

    @Test
    void theSameFormSixteenTimesAtOnceMakesOneNewCardAndGivesItEveryTime() {
        String token = OperationToken.fresh();

        List<Object> results = AtOnce.times(CLERKS, i -> As.clerk(() -> cardService.replace(token, card, StopReason.DAMAGED)));

        assertThat(results).hasOnlyElementsOfType(String.class);
        assertThat(results.stream().distinct()).containsExactly(all().get(0).getNumber());
        assertThat(all()).hasSize(2);
    }

    @Test
    void blockingAndReplacingAtOnceLeaveOneCurrentCard() {
        AtOnce.times(CLERKS, i -> i % 2 == 0 ? replace(card) : block(StopReason.LOST, null));

        assertThat(all()).filteredOn(Card::isCurrent).hasSize(1);
        assertThat(all()).filteredOn(Card::isActive).hasSize(1);
    }

    @Test
    void theDatabaseItselfRefusesASecondCurrentCard() {
        replace(card);

        assertThatThrownBy(() -> Rows.execute("carnet", "UPDATE card SET status = 'ACTIVE' WHERE number = '" + card + "'"))
            .isInstanceOf(SQLException.class).hasMessageContaining("card_current");
    }

    @Test
    void aReplacedCardIsNeitherBlockedNorUnblockedNorReplacedAgain() {
        replace(card);

        refused("error.card_replaced", () -> block(StopReason.LOST, null));
        refused("error.card_replaced", () -> As.manager(() -> cardService.unblock(OperationToken.fresh(), card)));
        refused("error.card_replaced", () -> replace(card));
    }

    @Test
    void whatIsSoAlreadyIsRefused() {
        refused("error.card_not_blocked", () -> As.manager(() -> cardService.unblock(OperationToken.fresh(), card)));
        block(StopReason.LOST, null);
        refused("error.card_blocked", () -> block(StopReason.LOST, null));
    }

    @Test
    void aClosedMemberGetsNoNewCard() {
        As.clerk(() -> memberService.close(OperationToken.fresh(), member));

        refused("error.member_closed", () -> replace(card));
        assertThat(all()).hasSize(1);
    }

    @Test
    void theAuditTrailTellsEveryStepAndNoRemark() {
        block(StopReason.MISUSED, "seen with a stranger");
        As.manager(() -> cardService.unblock(OperationToken.fresh(), card));
        String successor = replace(card);

        for (String deed : List.of("CARD_ISSUED", "CARD_BLOCKED", "CARD_UNBLOCKED", "CARD_REPLACED")) {
            assertThat(Rows.count("audit_entry WHERE deed = ? AND subject_key = ?", deed, card)).isEqualTo(1);
        }
        assertThat(Rows.count("audit_entry WHERE deed = 'CARD_ISSUED' AND subject_key = ?", successor)).isEqualTo(1);
        assertThat(Rows.count("audit_entry WHERE details LIKE '%stranger%'")).isZero();
    }

    private List<Card> all() {
        return As.clerk(() -> cards.of(members.get(member).getId()));
    }

    private String block(StopReason reason, String remark) {
        return As.clerk(() -> cardService.block(OperationToken.fresh(), card, reason, remark));
    }

    private String replace(String number) {
        return As.clerk(() -> cardService.replace(OperationToken.fresh(), number, StopReason.LOST));
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(BusinessException.class,
            refusal -> assertThat(refusal.getKey()).isEqualTo(key));
    }
}
