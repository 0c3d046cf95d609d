package app.carnet.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.OperationToken;
import app.carnet.security.AccountDraft;
import app.carnet.security.AccountService;
import app.carnet.security.Role;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class BranchesIT {

    @Inject
    private Branches branches;
    @Inject
    private AccountService accounts;

    private long id;

    @BeforeEach
    void add() {
        A.place();
        id = Long.parseLong(As.manager(() -> branches.create(OperationToken.fresh(), new Branch("Branch " + UUID.randomUUID()))));
    }

    @Test
    void theLastActiveBranchIsNotDisabled() throws SQLException {
        List<Branch> others = As.clerk(branches::active).stream().filter(branch -> branch.getId() != id).toList();
        others.forEach(branch -> activate(branch.getId(), false));
        try {
            assertThatThrownBy(() -> As.manager(() -> branches.disable(OperationToken.fresh(), id))).hasMessage("error.last_branch");
        } finally {
            others.forEach(branch -> activate(branch.getId(), true));
        }
        As.manager(() -> branches.disable(OperationToken.fresh(), id));
        assertThat(As.clerk(branches::active)).doesNotContain(As.clerk(() -> branches.get(id)));
    }

    @Test
    void aBranchIsNotDisabledWhileSomebodyIsAtHomeThereUnlessTheirAccountIsDisabled() {
        String username = As.admin(() -> accounts.create(OperationToken.fresh(), at(id)));
        assertThatThrownBy(() -> As.manager(() -> branches.disable(OperationToken.fresh(), id))).hasMessage("error.branch_is_home");

        As.admin(() -> accounts.setDisabled(OperationToken.fresh(), username, true));
        As.manager(() -> branches.disable(OperationToken.fresh(), id));

        assertThatThrownBy(() -> As.admin(() -> accounts.setDisabled(OperationToken.fresh(), username, false))).hasMessage("error.branch_closed");
    }

    @Test
    void nobodyIsPlacedInADisabledOrUnknownBranch() {
        As.manager(() -> branches.disable(OperationToken.fresh(), id));
        long rows = Rows.count("account");

        assertThatThrownBy(() -> As.admin(() -> accounts.create(OperationToken.fresh(), at(id)))).hasMessage("error.branch_closed");
        assertThatThrownBy(() -> As.admin(() -> accounts.create(OperationToken.fresh(), at(42)))).hasMessage("error.branch_closed");
        AccountDraft alsoThere = at(As.clerk(branches::active).get(0).getId());
        alsoThere.setOtherBranchIds(new Long[] {id});
        assertThatThrownBy(() -> As.admin(() -> accounts.create(OperationToken.fresh(), alsoThere))).hasMessage("error.branch_closed");

        assertThat(Rows.count("account")).isEqualTo(rows);
    }

    @Test
    void whoMayWorkInABranchThatIsDisabledKeepsThatForTheDayItIsEnabled() {
        AccountDraft draft = at(As.clerk(branches::active).stream().filter(branch -> branch.getId() != id).findFirst().orElseThrow().getId());
        draft.setOtherBranchIds(new Long[] {id});
        String username = As.admin(() -> accounts.create(OperationToken.fresh(), draft));
        As.manager(() -> branches.disable(OperationToken.fresh(), id));

        draft.setFullName("Lin Fang-Wen");
        draft.setVersion((int) Rows.number("SELECT version FROM account WHERE username = ?", username));
        As.admin(() -> accounts.change(OperationToken.fresh(), username, draft));

        assertThat(Rows.count("account_branch WHERE branch_id = ?", id)).isEqualTo(1);
    }

    @Test
    void enablingAnAccountTellsOfNoOtherPlaces() {
        String username = As.admin(() -> accounts.create(OperationToken.fresh(), at(id)));
        As.admin(() -> accounts.setDisabled(OperationToken.fresh(), username, true));
        As.admin(() -> accounts.setDisabled(OperationToken.fresh(), username, false));

        assertThat(Rows.count("audit_entry WHERE deed = 'ACCOUNT_PLACED' AND subject_key = ?", username)).isEqualTo(1);
        As.admin(() -> accounts.setDisabled(OperationToken.fresh(), username, true));
        As.manager(() -> branches.disable(OperationToken.fresh(), id));
    }

    @Test
    void onlyManagersChangeBranches() {
        Branch branch = new Branch("Never");
        assertThatThrownBy(() -> As.clerk(() -> branches.create(OperationToken.fresh(), branch))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.admin(() -> branches.change(OperationToken.fresh(), branch, 0))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.clerk(() -> branches.disable(OperationToken.fresh(), id))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.nobody(branches::active)).isInstanceOf(EJBAccessException.class);
        As.manager(() -> branches.disable(OperationToken.fresh(), id));
    }

    private static AccountDraft at(long branch) {
        AccountDraft draft = new AccountDraft("staff" + UUID.randomUUID(), "Lin Fang", Role.CLERK);
        draft.setBranchId(branch);
        return draft;
    }

    private static void activate(long branch, boolean active) {
        try {
            Rows.execute("carnet-schema", "UPDATE branch SET active = " + active + " WHERE id = " + branch);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
