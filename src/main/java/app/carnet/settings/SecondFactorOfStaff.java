package app.carnet.settings;

import app.carnet.security.SecondFactorRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The programme says whether the staff must have a second factor; before the first set-up nobody must. */
@ApplicationScoped
public class SecondFactorOfStaff implements SecondFactorRule {

    @Inject
    private Programmes programmes;

    @Override
    public boolean isRequiredOfStaff() {
        return programmes.find().map(Programme::getOnline).filter(OnlineRules::isStaffSecondFactor).isPresent();
    }
}
