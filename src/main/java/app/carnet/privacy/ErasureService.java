package app.carnet.privacy;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.NotFoundException;
import app.carnet.member.Member;
import app.carnet.member.MemberStatus;
import app.carnet.member.Members;
import app.carnet.security.PasswordService;
import app.carnet.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * Erases members who ask for it, and those who are not wanted back.
 *
 * <ul>
 * <li>First the erasure is committed, then it is written to {@link ErasureLog}, and only then is it told to be done. Where
 * the second step fails, the person is told so; {@link ErasureJob} or the next start makes up for it.</li>
 * <li>An erased member is not erased again, so no deed here needs an operation token.</li>
 * </ul>
 */
@Stateless
@TransactionAttribute(NOT_SUPPORTED)
public class ErasureService {

    @Resource
    private SessionContext context;
    @Inject
    private MemberEraser eraser;
    @Inject
    private ErasureLog log;
    @Inject
    private Members members;
    @Inject
    private PasswordService passwords;
    @Inject
    private Bans bans;
    @Inject
    private Clock clock;

    /**
     * Erases a member at their request, or as one who is banned.
     *
     * @param language of what takes the place of the name
     * @throws NotFoundException if there is no such member
     * @throws BusinessException {@code error.ban_unknowable}: without phone and e-mail nobody is recognised;
     *                           {@code error.ban_too_late}: the member was erased meanwhile, without a ban
     */
    @RolesAllowed(Role.Names.MANAGER)
    public void erase(String memberNumber, ErasureReason reason, Locale language) {
        Member member = members.get(memberNumber);
        boolean knowable = bans.isKnowable(member) || member.getStatus() == MemberStatus.ERASED;
        if (reason == ErasureReason.BANNED && !knowable) {
            throw new BusinessException("error.ban_unknowable").at("reason");
        }
        log.append(List.of(eraser.erase(memberNumber, reason, ConsentChannel.DESK, reason.name(), language)));
    }

    /**
     * Erases the member who is signed in.
     *
     * @throws BusinessException as {@link PasswordService#requireOwner}
     */
    @RolesAllowed(Role.Names.MEMBER)
    public void eraseOwn(String password, Locale language) {
        passwords.requireOwner(password);
        String own = context.getCallerPrincipal().getName();
        log.append(List.of(eraser.erase(own, ErasureReason.REQUEST, ConsentChannel.SELF, ErasureReason.REQUEST.name(), language)));
    }

    /**
     * Lets a banned person come back; the log remembers it too, so that no restore bans them again. Idempotent by nature.
     *
     * @throws NotFoundException if there was no such member
     */
    @RolesAllowed(Role.Names.MANAGER)
    public void liftBan(String memberNumber, Locale language) {
        Member member = members.get(memberNumber);
        if (bans.lift(memberNumber)) {
            log.append(List.of(new ErasureRecord(clock.instant(), memberNumber, member.getId(), ErasureReason.LIFTED, language)));
        }
    }

    /** Lifts again what was lifted before the database was restored; the line is there already. */
    @PermitAll
    public void liftAgain(ErasureRecord lifted) {
        bans.lift(lifted.memberNumber());
    }

    /** Erases again who was erased before the database was restored; the line is there already. */
    @PermitAll
    public void eraseAgain(ErasureRecord erasure) {
        eraser.erase(erasure.memberNumber(), erasure.reason(), ConsentChannel.DESK, erasure.reason() + ", again", erasure.language());
    }
}
