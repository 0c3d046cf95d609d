package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.card.CardService;
import app.carnet.card.Cards;
import app.carnet.card.StopReason;
import app.carnet.foundation.OperationToken;
import app.carnet.member.MemberStatus;
import app.carnet.member.Members;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DeskSearchIT {

    @Inject
    private DeskSearch search;
    @Inject
    private Members members;
    @Inject
    private Cards cards;
    @Inject
    private CardService cardService;

    @Test
    void aScannedCardFindsItsMemberAlone() {
        String number = A.member().named("段誉").number();
        String card = As.clerk(() -> cards.of(members.get(number).getId())).get(0).getNumber();

        assertThat(find(card)).extracting(DeskRow::number).containsExactly(number);
        assertThat(find(card.substring(0, 4) + " " + card.substring(4))).extracting(DeskRow::number).containsExactly(number);
    }

    @Test
    void aCardThatCountsNoMoreFindsNobodyNotEvenByTheDigitsInAName() {
        String number = A.member().named("游坦之").number();
        String card = As.clerk(() -> cards.of(members.get(number).getId())).get(0).getNumber();
        A.member().named("Robot " + card).number();

        String successor = As.clerk(() -> cardService.replace(OperationToken.fresh(), card, StopReason.LOST));

        assertThat(find(card)).isEmpty();
        assertThat(find(successor)).extracting(DeskRow::number).containsExactly(number);
        As.clerk(() -> cardService.block(OperationToken.fresh(), successor, StopReason.LOST, null));
        assertThat(find(successor)).isEmpty();
    }

    @Test
    void aRowTellsStatusAndPoints() {
        A.member().named("虚竹子").withPoints(500).number();

        assertThat(find("虚竹子")).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(MemberStatus.ACTIVE);
            assertThat(row.points()).isEqualTo(500);
        });
    }

    @Test
    void nothingTypedFindsNobody() {
        A.place();

        assertThat(find(null)).isEmpty();
        assertThat(find("  ")).isEmpty();
    }

    @Test
    void atMostTwentyAreShown() {
        for (int i = 0; i < 21; i++) {
            A.member().named("many of them " + i).number();
        }

        assertThat(find("many of them")).hasSize(DeskSearch.LIMIT);
    }

    private List<DeskRow> find(String typed) {
        return As.clerk(() -> search.find(typed));
    }
}
