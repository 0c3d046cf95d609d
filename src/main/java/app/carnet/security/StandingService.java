package app.carnet.security;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lets people change between the branches they may work in. */
@Stateless
@RolesAllowed("**")
public class StandingService {

    @Inject
    private SignedIn signedIn;
    @Inject
    private AuditTrail audit;

    /** @throws BusinessException {@code error.branch_not_yours} if the person may not work there, or the branch is disabled */
    public void switchTo(Long branchId) {
        if (branchId == null || !signedIn.getBranchIds().contains(branchId)) {
            throw new BusinessException("error.branch_not_yours").at("branch");
        }
        audit.record("BRANCH_SWITCHED", Subject.branch(branchId));
    }
}
