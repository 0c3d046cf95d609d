package app.carnet.registration;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import app.carnet.foundation.BusinessException;
import app.carnet.member.Members;
import app.carnet.security.Account;
import app.carnet.security.MemberAccounts;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Lets members in who were registered at the desk, or who have forgotten their password. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class ActivationService {

    @Inject
    private Members members;
    @Inject
    private MemberAccounts accounts;
    @Inject
    private Clock clock;

    /**
     * Makes an activation code; see {@link MemberAccounts#issueCode}. Pages call outside of transactions,
     * and so no database connection is held while its hash is computed.
     *
     * @throws BusinessException {@code error.member_closed}, {@code error.account_disabled}
     */
    @TransactionAttribute(SUPPORTS)
    public String issueCode(String memberNumber) {
        members.get(memberNumber).requireActive();
        return accounts.issueCode(memberNumber);
    }

    /** Whether the last code of that account was not used in its time. */
    public boolean isOutlived(Account account) {
        Instant until = account.getResetCodeExpires();
        return until != null && clock.instant().isAfter(until);
    }
}
