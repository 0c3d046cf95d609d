package app.carnet.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ReferrersIT {

    @Inject
    private Referrers referrers;

    @BeforeEach
    void openThePlace() {
        A.place();
    }

    @Test
    void aPartOfANameIsNotEnoughAndTheOneFoundIsNamedToChoose() {
        String found = A.member().named("Quirina Referrerova").number();

        assertThatThrownBy(() -> get("quirina ref")).hasMessage("error.referrer_part").satisfies(refusal ->
            assertThat(((BusinessException) refusal).getArguments()).containsExactly("quirina ref", "Quirina Referrerova", found));
    }

    @Test
    void aWholeNameIsEnoughHoweverItIsTyped() {
        String found = A.member().named("Żaneta Referrerova").number();

        assertThat(get(" zaneta  REFERREROVA")).isEqualTo(found);
        assertThat(get(found)).isEqualTo(found);
    }

    @Test
    void aWholeNameIsTakenEvenIfItIsAPartOfAnother() {
        String whole = A.member().named("Zuleika Refer").number();
        A.member().named("Zuleika Referson").number();

        assertThat(get("Zuleika Refer")).isEqualTo(whole);
        assertThatThrownBy(() -> get("Zuleika")).hasMessage("error.several_referrers");
    }

    private String get(String typed) {
        return As.clerk(() -> referrers.get(typed)).getNumber();
    }
}
