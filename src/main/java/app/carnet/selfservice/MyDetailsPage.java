package app.carnet.selfservice;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.PlainText;
import app.carnet.member.Member;
import app.carnet.member.OwnDetailsService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The member's own name, and birthday where none is known. */
@Named
@RequestScoped
public class MyDetailsPage {

    @Inject
    private Me me;
    @Inject
    private OwnDetailsService details;

    private String token;
    private Integer version;
    @PlainText @Size(max = Member.NAME_LENGTH)
    private String name;
    private LocalDate birthday;

    @PageAction
    public String save() {
        details.edit(token, getVersion(), getName(), birthday);
        return Go.to("/my/profile").saying("my_details.done").outcome();
    }

    public String getName() {
        return name == null ? me.getMember().getName() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getBirthday() {
        return birthday;
    }

    public void setBirthday(LocalDate birthday) {
        this.birthday = birthday;
    }

    /** The member's version when the form was opened; the form carries it. */
    public int getVersion() {
        return version == null ? me.getMember().getVersion() : version;
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
