package app.carnet.mail;

import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Page;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Reads the outbox. */
@Stateless
@RolesAllowed(Role.Names.MANAGER)
public class MailMessages {

    @PersistenceContext
    private EntityManager entityManager;

    /** A page of what was posted, the latest first; to one member, if a number is given. */
    public Page<MailMessage> list(String memberNumber, int page) {
        String where = memberNumber == null ? "" : " WHERE m.memberNumber = :member";
        var query = entityManager.createQuery("SELECT m FROM MailMessage m" + where + " ORDER BY m.id DESC", MailMessage.class);
        if (memberNumber != null) {
            query.setParameter("member", memberNumber);
        }
        List<MailMessage> rows = query.setFirstResult(Page.first(page)).setMaxResults(Page.SIZE + 1).getResultList();
        return Page.of(rows, Page.clean(page));
    }

    /** @throws NotFoundException if there is no such message */
    public MailMessage get(long id) {
        return Optional.ofNullable(entityManager.find(MailMessage.class, id)).orElseThrow(() -> new NotFoundException("mail", id));
    }
}
