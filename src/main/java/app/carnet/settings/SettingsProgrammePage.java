package app.carnet.settings;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;

/** The rules of the place, with a preview in plain words. */
@Named
@ViewScoped
public class SettingsProgrammePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    private Programme edited;
    private int version;
    private String token;

    @PostConstruct
    void load() {
        edited = programmes.current();
        version = edited.getVersion();
    }

    @PageAction
    public String save() {
        programmes.change(token, edited, version);
        return Go.to("/settings/programme").saying("settings_programme.done").outcome();
    }

    public Programme getEdited() {
        return edited;
    }

    public ProgrammePreview getPreview() {
        return new ProgrammePreview(edited, edited.today(clock));
    }

    public boolean isCurrencyFree() {
        return programmes.isCurrencyFree();
    }

    public ExpiryEdge[] getEdges() {
        return ExpiryEdge.values();
    }

    public ShortfallPolicy[] getShortfallPolicies() {
        return ShortfallPolicy.values();
    }

    public TierWindow[] getWindows() {
        return TierWindow.values();
    }

    public TierFall[] getFalls() {
        return TierFall.values();
    }

    public SelfRegistering[] getSelfRegisterings() {
        return SelfRegistering.values();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }
}
