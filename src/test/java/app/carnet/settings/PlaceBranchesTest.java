package app.carnet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Account;
import app.carnet.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceBranchesTest {

    private final Branch first = new Branch("Riverside");
    private final Branch second = new Branch("Old Town");

    @Test
    void whereThereIsOneBranchNobodySeesIt() {
        PlaceBranches branches = new PlaceBranches(List.of(first));

        assertThat(branches.isSeveral()).isFalse();
        assertThat(branches.isChoice()).isFalse();
    }

    @Test
    void listsTellWhereEvenWhenTheSecondBranchIsDisabledButNothingIsToBeChosen() {
        second.disable();
        PlaceBranches branches = new PlaceBranches(List.of(first, second));

        assertThat(branches.isSeveral()).isTrue();
        assertThat(branches.isChoice()).isFalse();
    }

    @Test
    void aDisabledBranchIsOfferedToWhoMayWorkThereAndToNobodyElse() {
        second.disable();
        PlaceBranches branches = new PlaceBranches(List.of(first, second));

        assertThat(branches.offeredTo(null)).containsExactly(first);
        assertThat(branches.offeredTo(new Account("lin", "Lin Fang", Set.of(Role.CLERK), Instant.EPOCH))).containsExactly(first);
    }

    @Test
    void aRowFromBeforeThereWereBranchesHasNoName() {
        PlaceBranches branches = new PlaceBranches(List.of(first, second));

        assertThat(branches.nameOf(second.getId())).isEqualTo("Old Town");
        assertThat(branches.nameOf(null)).isEmpty();
    }
}
