package app.carnet.registration;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.audit.RecordedRefusal;
import app.carnet.foundation.BusinessException;
import app.carnet.mail.PublicAddress;
import app.carnet.member.DuplicateMemberException;
import app.carnet.security.Account;
import app.carnet.security.LinkPurpose;
import app.carnet.security.OneTimeLinks;
import app.carnet.security.Passwords;
import app.carnet.security.SecretChecks;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import app.carnet.settings.SelfRegistering;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets people become members by themselves. Nobody learns here who is one: whatever is typed is answered alike and costs
 * alike. No deed needs an operation token: a form that is sent twice takes the place of itself, and a link is used up.
 */
@Stateless
@PermitAll
public class SelfRegistrationService {

    private static final String NO_USERNAME = "";
    private static final int DESK_CODES = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Programmes programmes;
    @Inject
    private PublicAddress publicAddress;
    @Inject
    private SelfRegistrations registrations;
    @Inject
    private OneTimeLinks links;
    @Inject
    private Passwords passwords;
    @Inject
    private SecretChecks secrets;
    @Inject
    private Clock clock;

    /** Whether an e-mail address is enough; otherwise the desk sees everybody. */
    public boolean isByMail() {
        return programmes.current().getOnline().getSelfRegistering() == SelfRegistering.ON && publicAddress.canSendLinks();
    }

    /**
     * All that {@link #begin} would refuse for what was typed, for a page to say it at once; nothing is counted by it.
     *
     * @param contactRead false if a phone or an e-mail was typed and could not be read; so none of them is missing
     */
    public List<BusinessException> refusals(SelfRegistration asked, String password, boolean contactRead) {
        Stream<BusinessException> typed = SelfRegistrationRule.refusals(asked, programmes.current().today(clock)).stream()
            .filter(refusal -> contactRead || !refusal.getInput().equals("phone"));
        return Stream.concat(typed, passwords.findUnfit(password, NO_USERNAME, asked.guessableWords()).stream()).toList();
    }

    /**
     * Begins a registration. The password is hashed outside any transaction: it costs half a second.
     *
     * @param trapped if a program has filled in what no person sees: it is answered like everybody, and nothing is kept
     * @return the code to be told at the desk; empty if a message was sent instead
     * @throws BusinessException {@code error.registration_off}, {@code error.registrations_many}; a refusal of
     *                           {@link SelfRegistrationRule}, or of the rule for passwords
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public Optional<String> begin(SelfRegistration asked, String password, boolean trapped) {
        Programme programme = requireOpen();
        SelfRegistrationRule.refusals(asked, programme.today(clock)).stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
        passwords.requireFit(password, NO_USERNAME, asked.guessableWords());
        requireFew();
        String hash = passwords.chosen(password, NO_USERNAME, asked.guessableWords());
        Optional<String> code = asked.getEmail() != null && isByMail() ? Optional.empty() : Optional.of(freshCode());
        code.ifPresentOrElse(said -> asked.awaitDesk(hash, said, clock.instant()), () -> asked.awaitLink(hash, clock.instant()));
        if (!trapped) {
            registrations.keep(asked);
        }
        return code;
    }

    /** What a link would confirm, which is not used up by looking; empty if it is good no more. */
    public Optional<SelfRegistration> find(String link) {
        return links.peek(LinkPurpose.SELF_REGISTRATION, link).flatMap(registrations::findMailed);
    }

    /**
     * Makes the member with all that {@link Enrolment} gives, the consents and the account. The link proves the address, the
     * password that whoever has it is who registered: otherwise a stranger could register with another one's address and
     * know the password of the account its owner confirms. A wrong one does not use the link up. A phone that was typed
     * besides waits for the desk: whether it is anybody's is not told, and nobody takes another one's.
     *
     * @return the account, whose owner has just been proven
     * @throws BusinessException {@code error.registration_off}; {@code error.registration_link} if the link is good no more;
     *                           {@code error.registration_password}; {@code error.password_checks} if nothing was checked;
     *                           {@code error.registration_known} if the address has become a member's meanwhile
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public Account confirm(String link, String password) {
        requireOpen();
        SelfRegistration asked = find(link).orElseThrow(() -> new RecordedRefusal("error.registration_link"));
        secrets.requireRegistrant(asked.getId(), password, asked.getPasswordHash());
        try {
            return registrations.enrolByMail(link);
        } catch (DuplicateMemberException meanwhile) {
            throw new BusinessException("error.registration_known");
        }
    }

    private Programme requireOpen() {
        Programme programme = programmes.current();
        if (!programme.getOnline().isOpen()) {
            throw new RecordedRefusal("error.registration_off");
        }
        return programme;
    }

    private void requireFew() {
        if (!registrations.admit()) {
            throw new RecordedRefusal("error.registrations_many");
        }
    }

    private static String freshCode() {
        return "%04d".formatted(RANDOM.nextInt(DESK_CODES));
    }
}
