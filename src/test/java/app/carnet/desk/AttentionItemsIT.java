package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.registration.NewMember;
import app.carnet.registration.RegistrationService;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AttentionItemsIT {

    @Inject
    private AttentionItems attention;
    @Inject
    private RegistrationService registrations;
    @Inject
    private MovableClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aMemberIsNamedOnTheirBirthdayInTheTimeOfThePlace() {
        String member = born("1990-05-17");

        assertThat(namedAt("2099-05-16T15:59:59Z")).doesNotContain(member);
        assertThat(namedAt("2099-05-16T16:00:00Z")).contains(member);
        assertThat(namedAt("2099-05-17T16:00:00Z")).doesNotContain(member);
    }

    @Test
    void whoIsBornOnALeapDayIsNamedOnThe28thInOtherYears() {
        String member = born("1992-02-29");

        assertThat(namedAt("2096-02-28T04:00:00Z")).doesNotContain(member);
        assertThat(namedAt("2096-02-29T04:00:00Z")).contains(member);
        assertThat(namedAt("2099-02-28T04:00:00Z")).contains(member);
    }

    private String born(String day) {
        A.place();
        NewMember form = new NewMember();
        form.setName("Born " + day);
        form.setConsent(true);
        form.setBirthday(LocalDate.parse(day));
        return As.clerk(() -> registrations.register(OperationToken.fresh(), form));
    }

    private List<String> namedAt(String moment) {
        clock.moveTo(Instant.parse(moment));
        return As.clerk(attention::all).stream().filter(item -> item.kind() == AttentionKind.BIRTHDAYS)
            .flatMap(item -> item.members().stream()).map(AttentionMember::number).toList();
    }
}
