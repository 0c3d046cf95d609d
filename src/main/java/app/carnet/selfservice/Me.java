package app.carnet.selfservice;

import app.carnet.foundation.NotFoundException;
import app.carnet.member.Member;
import app.carnet.member.Members;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The member at the page: always the one who is signed in. Read once per request. */
@Named
@RequestScoped
public class Me {

    @Inject
    private Members members;

    private Member member;

    /** @throws NotFoundException if the account is no member's */
    public Member getMember() {
        if (member == null) {
            member = members.own();
        }
        return member;
    }
}
