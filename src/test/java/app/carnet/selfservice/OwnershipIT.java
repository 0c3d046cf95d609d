package app.carnet.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.benefit.Benefits;
import app.carnet.benefit.BirthdayWeeks;
import app.carnet.card.Cards;
import app.carnet.foundation.NotFoundException;
import app.carnet.member.Member;
import app.carnet.member.Members;
import app.carnet.points.PointAccounts;
import app.carnet.points.QualifyingPoints;
import app.carnet.purchase.Purchases;
import app.carnet.purchase.Receipts;
import app.carnet.purchase.Refunds;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.tier.Tiers;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A verb that members may call tells them nothing of somebody else, whatever page or id it is reached by. */
@ExtendWith(ArquillianExtension.class)
class OwnershipIT {

    @Inject
    private Members members;
    @Inject
    private Cards cards;
    @Inject
    private PointAccounts accounts;
    @Inject
    private QualifyingPoints qualifying;
    @Inject
    private Tiers tiers;
    @Inject
    private Benefits benefits;
    @Inject
    private BirthdayWeeks birthdayWeeks;
    @Inject
    private Purchases purchases;
    @Inject
    private Refunds refunds;
    @Inject
    private Receipts receipts;

    private Member other;

    @BeforeEach
    void somebodyElse() {
        String number = A.member().withPoints(77).number();
        other = As.clerk(() -> members.get(number));
    }

    @Test
    void whatIsAskedAboutAnotherMemberIsNotFound() {
        long id = other.getId();
        LocalDate today = LocalDate.of(2026, 7, 6);
        Stream<Supplier<Object>> asked = Stream.of(() -> cards.of(id), () -> accounts.holdings(id), () -> accounts.ownStatement(id, 1),
            () -> accounts.heldAfter(id, List.of(), Long.MAX_VALUE, today), () -> qualifying.of(id, Instant.EPOCH, Instant.MAX),
            () -> tiers.position(id), () -> tiers.position(other.getNumber()), () -> birthdayWeeks.of(other, today),
            () -> benefits.of(other, today, As.clerk(() -> tiers.position(id))));

        assertThat(asked).allSatisfy(verb -> assertThatThrownBy(() -> As.member(verb)).isInstanceOf(NotFoundException.class));
    }

    @Test
    void whatNobodyIsToldAboutIsDenied() {
        long id = other.getId();
        Stream<Supplier<Object>> asked = Stream.of(() -> members.get(other.getNumber()), () -> accounts.statement(id, null, null, 1), () -> accounts.balance(id),
            () -> accounts.holdings(List.of(id)), () -> accounts.holdings(id, LocalDate.of(2026, 7, 6)), () -> purchases.list(null, null, null, null, 1),
            () -> refunds.get("F1"), () -> purchases.totals(id), () -> cards.find("9000000100000203"));

        assertThat(asked).allSatisfy(verb -> assertThatThrownBy(() -> As.member(verb)).isInstanceOf(EJBAccessException.class));
    }

    @Test
    void whoIsNoMemberOwnsNothing() {
        assertThat(As.member(() -> purchases.own(1)).rows()).isEmpty();
        assertThatThrownBy(() -> As.member(() -> receipts.get("R1"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> As.member(members::own)).isInstanceOf(NotFoundException.class);
    }
}
