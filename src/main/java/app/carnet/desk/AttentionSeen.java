package app.carnet.desk;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.InstantConverter;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the caller has ticked off: it stays quiet for this person until it changes, {@link #HOLDS} at most. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.ADMIN})
public class AttentionSeen {

    static final Duration HOLDS = Duration.ofDays(30);
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{64}");

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private SessionContext context;
    @Inject
    private Operations operations;
    @Inject
    private Clock clock;

    /** The marks of what was seen last, by the name of its kind. */
    public Map<String, String> marks() {
        List<?> rows = entityManager.createNativeQuery("SELECT kind, mark FROM attention_seen WHERE username = ? AND seen_at > ?")
            .setParameter(1, context.getCallerPrincipal().getName())
            .setParameter(2, InstantConverter.write(clock.instant().minus(HOLDS))).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /**
     * Ticks off the thing of that kind as it was when it had that mark.
     *
     * @throws BusinessException {@code error.operation_token} if the form brought no mark
     */
    public String see(String token, AttentionKind kind, String mark) {
        if (mark == null || !MARK.matcher(mark).matches()) {
            throw new BusinessException("error.operation_token");
        }
        return operations.once(Operation.of(token, "attention.see", kind, mark), kind.name(), () -> {
            entityManager.createNativeQuery("INSERT INTO attention_seen (username, kind, mark, seen_at) VALUES (?, ?, ?, ?)"
                    + " ON DUPLICATE KEY UPDATE mark = VALUES(mark), seen_at = VALUES(seen_at)")
                .setParameter(1, context.getCallerPrincipal().getName()).setParameter(2, kind.name()).setParameter(3, mark)
                .setParameter(4, InstantConverter.write(clock.instant())).executeUpdate();
        });
    }
}
