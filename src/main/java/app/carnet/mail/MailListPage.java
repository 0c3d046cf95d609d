package app.carnet.mail;

import app.carnet.foundation.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /mail/list.xhtml?member=N}: what was posted to members, and what became of it. */
@Named
@RequestScoped
public class MailListPage {

    @Inject
    private MailMessages messages;
    @Inject
    private Postman postman;

    private String member;
    private int number = 1;
    private Page<MailMessage> page;

    public Page<MailMessage> getPage() {
        return page = page == null ? messages.list(member, number) : page;
    }

    /** Whether its words are shown: a link that opens somebody's account only in a demo, whose mailbox this is. */
    public boolean isShown(MailMessage message) {
        return message.getBody() != null && (!message.getKind().isSecret() || isDemo());
    }

    /** Whether nothing leaves this machine. */
    public boolean isDemo() {
        return Boolean.getBoolean("carnet.demo");
    }

    /** Whether the place has a mail server. */
    public boolean isSending() {
        return postman.isThere();
    }

    public String getMember() {
        return member;
    }

    public void setMember(String member) {
        this.member = member;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
