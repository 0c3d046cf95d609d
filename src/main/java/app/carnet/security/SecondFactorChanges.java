package app.carnet.security;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.security.SecondFactorService.Changed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The short transactions of {@link SecondFactorService}. Each locks the account first, so that they come one by one. */
@Stateless
@RolesAllowed("**")
public class SecondFactorChanges {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private SecondFactors factors;
    @Inject
    private AccountSessions sessions;
    @Inject
    private AuditTrail audit;

    public Changed confirm(Account seen, TotpSecret secret, String code, long session) {
        Account account = locked(seen);
        if (factors.find(account).isPresent()) {
            throw new BusinessException("error.second_factor_on");
        }
        List<String> recoveryCodes = factors.set(account, secret, code);
        if (recoveryCodes.isEmpty()) {
            throw new BusinessException("error.first_code").at("code");
        }
        goOnAlone(account, session, "SECOND_FACTOR_ON");
        return new Changed(account, recoveryCodes);
    }

    public List<String> renewRecoveryCodes(Account seen) {
        Account account = locked(seen);
        if (factors.find(account).isEmpty()) {
            throw new BusinessException("error.second_factor_off");
        }
        audit.record("RECOVERY_CODES_MADE", Subject.account(account.getUsername()));
        return factors.renewRecoveryCodes(account);
    }

    public Account switchOff(Account seen, long session) {
        Account account = locked(seen);
        if (factors.remove(account)) {
            goOnAlone(account, session, "SECOND_FACTOR_OFF");
        }
        return account;
    }

    private void goOnAlone(Account account, long session, String deed) {
        account.endSessions();
        sessions.endAllBut(account, session);
        audit.record(deed, Subject.account(account.getUsername()));
    }

    private Account locked(Account seen) {
        return entityManager.find(Account.class, seen.getId(), LockModeType.PESSIMISTIC_WRITE);
    }
}
