package app.carnet.tier;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** {@code /tier/edit.xhtml?tier=ID}: one tier; without an id, a new one. It is saved once it was seen who would move. */
@Named
@ViewScoped
public class TierEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Tiers tiers;
    @Inject
    private TierEditService service;
    @Inject
    private TierPreview preview;
    @Inject
    @Param(name = "tier")
    private Long id;

    private String token;
    private Tier tier;
    private Integer version;
    /** What was seen of who would move and what is in disorder; it travels in the form, as the version does. */
    private String seen;
    private transient TierMoves moves;

    @PageAction
    public void load() {
        seen = tiers.ladder().concerns(getTier());
    }

    @PageAction
    public String look() {
        moves = preview.of(getTier());
        load();
        return null;
    }

    @PageAction
    public String save() {
        if (!tiers.ladder().concerns(getTier()).equals(seen)) {
            look();
            return Go.stay("tier_edit.look_first");
        }
        service.save(token, getVersion(), tier);
        return Go.to("/tier/list").saying("tier_edit.saved", tier.getName()).outcome();
    }

    @PageAction
    public String delete() {
        service.delete(token, id);
        return Go.to("/tier/list").saying("tier_edit.deleted", getTier().getName()).outcome();
    }

    public Tier getTier() {
        return tier = tier != null ? tier : isCreating() ? Tier.blank() : tiers.get(id);
    }

    public boolean isCreating() {
        return id == null;
    }

    public TierMoves getMoves() {
        return moves;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }

    public int getVersion() {
        return version == null ? getTier().getVersion() : version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
