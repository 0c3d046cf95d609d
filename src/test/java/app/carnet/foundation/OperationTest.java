package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    @Test
    void aFreshTokenIsATokenAndNeverTheSame() {
        assertThat(OperationToken.fresh()).isNotEqualTo(OperationToken.fresh());
        assertThat(OperationToken.checked(OperationToken.fresh())).hasSize(24);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"short", "with space in the token", "0123456789abcdef\n", "0123456789abcde王", "#{7*7}#{7*7}#{7*7}"})
    void whatIsNoTokenIsRefused(String token) {
        assertThatThrownBy(() -> OperationToken.checked(token)).isInstanceOf(BusinessException.class).hasMessage("error.operation_token");
    }

    @Test
    void aTokenOfMoreThanSixtyFourCharactersIsRefused() {
        assertThat(OperationToken.checked("a".repeat(64))).hasSize(64);
        assertThatThrownBy(() -> OperationToken.checked("a".repeat(65))).isInstanceOf(BusinessException.class);
    }

    @Test
    void anotherInputIsAnotherOperation() {
        String token = OperationToken.fresh();

        assertThat(Operation.of(token, "points.redeem", "10002847", 500L, "Towel"))
            .isEqualTo(Operation.of(token, "points.redeem", "10002847", 500L, "Towel"))
            .isNotEqualTo(Operation.of(token, "points.redeem", "10002847", 501L, "Towel"));
    }
}
