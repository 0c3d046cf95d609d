package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.testkit.As;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every server means the same by a role, whether it is asked for in an annotation or in code. */
@ExtendWith(ArquillianExtension.class)
class RolesIT {

    @Inject
    private RoleProbe probe;
    @Inject
    private AccountService accounts;

    @Test
    void aVerbMarkedForManagersIsRefusedToOthersAndDoneForAManager() {
        assertThat(As.manager(probe::forManagers)).isEqualTo("done");
        assertThatThrownBy(() -> As.clerk(probe::forManagers)).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.admin(probe::forManagers)).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.nobody(probe::forManagers)).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void aServiceOfTheProductRefusesWhoeverHasNotItsRole() {
        assertThatThrownBy(() -> As.clerk(() -> accounts.issueResetCode("anybody"))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.admin(() -> accounts.issueResetCode("anybody"))).isNotInstanceOf(EJBAccessException.class);
    }

    @Test
    void codeThatAsksForARoleIsToldWhichTheCallerHas() {
        assertThat(As.manager(() -> probe.isCalledBy(Role.Names.MANAGER))).isTrue();
        assertThat(As.manager(() -> probe.isCalledBy(Role.Names.CLERK))).isFalse();
        assertThat(As.clerk(() -> probe.isCalledBy(Role.Names.CLERK))).isTrue();
        assertThat(As.nobody(() -> probe.isCalledBy(Role.Names.CLERK))).isFalse();
    }
}
