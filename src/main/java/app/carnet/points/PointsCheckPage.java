package app.carnet.points;

import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /points/check.xhtml}: the manager lets the ledger prove itself. */
@Named
@RequestScoped
public class PointsCheckPage {

    @Inject
    private LedgerCheck check;

    private List<LedgerFinding> findings;

    @PageAction
    public void run() {
        findings = check.run();
    }

    /** What does not add up; null until the check has run. */
    public List<LedgerFinding> getFindings() {
        return findings;
    }
}
