package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.card.Cards;
import app.carnet.foundation.OperationToken;
import app.carnet.member.Members;
import app.carnet.member.MemberStatus;
import app.carnet.registration.NewMember;
import app.carnet.registration.RegistrationService;
import app.carnet.registration.TestClerk;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DeskSearchIT {

    @Inject
    private TestClerk clerk;
    @Inject
    private RegistrationService registrationService;
    @Inject
    private DeskSearch search;
    @Inject
    private Members members;
    @Inject
    private Cards cards;

    @BeforeEach
    void openThePlace() {
        clerk.openThePlace();
    }

    @Test
    void aScannedCardFindsItsMemberAlone() {
        String number = registered("段誉");
        String card = clerk.does(() -> cards.of(members.get(number).getId())).get(0).getNumber();

        assertThat(find(card)).extracting(DeskRow::number).containsExactly(number);
        assertThat(find(card.substring(0, 4) + " " + card.substring(4))).extracting(DeskRow::number).containsExactly(number);
    }

    @Test
    void aRowTellsStatusAndPoints() {
        registered("虚竹子");

        assertThat(find("虚竹子")).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(MemberStatus.ACTIVE);
            assertThat(row.points()).isZero();
        });
    }

    @Test
    void nothingTypedFindsNobody() {
        assertThat(find(null)).isEmpty();
        assertThat(find("  ")).isEmpty();
    }

    @Test
    void atMostTwentyAreShown() {
        for (int i = 0; i < 21; i++) {
            registered("many of them " + i);
        }

        assertThat(find("many of them")).hasSize(DeskSearch.LIMIT);
    }

    private String registered(String name) {
        NewMember form = new NewMember();
        form.setName(name);
        form.setConsent(true);
        return clerk.does(() -> registrationService.register(OperationToken.fresh(), form));
    }

    private List<DeskRow> find(String typed) {
        return clerk.does(() -> search.find(typed));
    }
}
