package app.carnet.security;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the second factors: sealed secrets and the keyed digests of recovery codes. */
@Stateless
@PermitAll
public class SecondFactors {

    static final int RECOVERY_CODES = 10;

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private SecondFactorRule rule;
    @Inject
    private Seal seal;
    @Inject
    private Signature signature;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** Empty if the account's owner signs in by password alone. */
    public Optional<SecondFactor> find(Account account) {
        return Optional.ofNullable(entityManager.find(SecondFactor.class, account.getId()));
    }

    /** Whether somebody of the staff has none though the programme wants one: they can set it up, and nothing else. */
    public boolean isMissing(Account account) {
        return isRequired(account) && find(account).isEmpty();
    }

    /** From now on the programme wants one of the staff: whoever has none is signed out, and sets it up at the next sign-in. */
    @TransactionAttribute(MANDATORY)
    public void requireOfStaff() {
        entityManager.createNativeQuery("UPDATE account a JOIN account_role r ON r.account_id = a.id AND r.role IN ('ADMIN', 'MANAGER', 'CLERK')"
            + " LEFT JOIN second_factor f ON f.account_id = a.id SET a.generation = a.generation + 1 WHERE f.account_id IS NULL").executeUpdate();
    }

    /** Whether the programme wants one of this person. */
    public boolean isRequired(Account account) {
        return !account.isMembers() && rule.isRequiredOfStaff();
    }

    /** How many recovery codes have not been used. */
    public long countRecoveryCodes(Account account) {
        return ((Number) entityManager.createNativeQuery("SELECT COUNT(*) FROM recovery_code WHERE account_id = ?")
            .setParameter(1, account.getId()).getSingleResult()).longValue();
    }

    /**
     * Uses up a code of the app, or a recovery code.
     *
     * @return false if it is neither, or was used before
     */
    public boolean accept(Account account, String typed) {
        String code = OneTimeCode.canonical(typed);
        SecondFactor factor = entityManager.find(SecondFactor.class, account.getId(), LockModeType.PESSIMISTIC_WRITE);
        return factor != null && (factor.accept(code, opened(factor, account), clock.instant()) || useRecoveryCode(account, code));
    }

    /**
     * Keeps the app that has shown that code.
     *
     * @return the recovery codes, which are kept nowhere else; empty if the code is not of that secret
     */
    @TransactionAttribute(MANDATORY)
    public List<String> set(Account account, TotpSecret secret, String code) {
        SecondFactor factor = new SecondFactor(account.getId(), seal.close(secret.base32(), account.getId()), clock.instant(), 0);
        if (!factor.accept(OneTimeCode.canonical(code), secret, clock.instant())) {
            return List.of();
        }
        entityManager.persist(factor);
        entityManager.flush();
        return renewRecoveryCodes(account);
    }

    /** The codes before count no more. */
    @TransactionAttribute(MANDATORY)
    public List<String> renewRecoveryCodes(Account account) {
        entityManager.createNativeQuery("DELETE FROM recovery_code WHERE account_id = ?").setParameter(1, account.getId()).executeUpdate();
        List<String> codes = Stream.generate(OneTimeCode::fresh).limit(RECOVERY_CODES).toList();
        codes.forEach(code -> entityManager.createNativeQuery("INSERT INTO recovery_code (account_id, code_hash) VALUES (?, ?)")
            .setParameter(1, account.getId()).setParameter(2, digest(account, OneTimeCode.canonical(code))).executeUpdate());
        return codes;
    }

    /** @return false if there was none */
    @TransactionAttribute(MANDATORY)
    public boolean remove(Account account) {
        return entityManager.createNativeQuery("DELETE FROM second_factor WHERE account_id = ?").setParameter(1, account.getId()).executeUpdate() == 1;
    }

    private TotpSecret opened(SecondFactor factor, Account account) {
        return new TotpSecret(seal.open(factor.getSecret(), account.getId()));
    }

    private boolean useRecoveryCode(Account account, String code) {
        boolean used = entityManager.createNativeQuery("DELETE FROM recovery_code WHERE account_id = ? AND code_hash = ?")
            .setParameter(1, account.getId()).setParameter(2, digest(account, code)).executeUpdate() == 1;
        if (used) {
            audit.recordBy(account.getUsername(), "RECOVERY_CODE_USED", Subject.account(account.getUsername()), Long.toString(countRecoveryCodes(account)));
        }
        return used;
    }

    /** A code has 60 bits, and the key is not in the database. */
    private String digest(Account account, String code) {
        return signature.of("recovery code " + account.getId() + " " + code);
    }
}
