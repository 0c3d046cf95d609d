package app.carnet.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who has the phone or e-mail that was refused in this request, so that the page can link to them. */
@Named
@RequestScoped
public class DuplicateMember {

    @Inject
    private Members members;

    private String input;
    private Member owner;

    public void remember(@Observes DuplicateMemberException refusal) {
        input = refusal.getInput();
        owner = refusal.findOwner(members).orElse(null);
    }

    /** The id of the input it was typed into, or null. */
    public String getInput() {
        return input;
    }

    public Member getOwner() {
        return owner;
    }
}
