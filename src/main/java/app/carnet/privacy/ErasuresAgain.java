package app.carnet.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * At every start, before anybody is let in: what the data directory knows to be erased and a restored database has again is
 * erased again, and bans that were lifted are again; what the database has erased and a crash, or another server's directory, kept out of this log is put there. The second
 * goes on every hour.
 */
@Singleton
@Startup
@PermitAll
@DependsOn({"Migrations", "NodeLease", "Numbers"})
@TransactionManagement(TransactionManagementType.BEAN)
public class ErasuresAgain {

    private static final Logger LOG = Logger.getLogger(ErasuresAgain.class.getName());
    private static final Duration RECENT = Duration.ofDays(2);

    @Inject
    private ErasureLog log;
    @Inject
    private Erasures erasures;
    @Inject
    private ErasureService service;
    @Inject
    private MemberEraser eraser;
    @Inject
    private Clock clock;

    /** The same again does nothing more. */
    @PostConstruct
    public void run() {
        Map<Long, ErasureRecord> known = known();
        List<ErasureRecord> again = erasures.backAgain(known.values());
        again.forEach(service::eraseAgain);
        erasures.bannedAgain(known.values().stream().filter(erasure -> erasure.reason() == ErasureReason.LIFTED).toList()).forEach(service::liftAgain);
        List<ErasureRecord> page = erasures.after(Long.MIN_VALUE);
        while (!page.isEmpty()) {
            writeDown(page, known);
            page = erasures.after(page.get(page.size() - 1).memberId());
        }
        if (!again.isEmpty()) {
            LOG.warning(() -> "The database was restored: " + again.size() + " members who had been erased since were erased again");
        }
    }

    /**
     * Makes up for what went wrong with the erasures and lifted bans of the last two days: a line that could not be written, and what others
     * wrote about the member who had begun before the erasure. The same again does nothing more.
     */
    public void complete() {
        List<ErasureRecord> recent = erasures.since(clock.instant().minus(RECENT));
        writeDown(recent, known());
        recent.forEach(erasure -> eraser.forgetAgain(erasure.memberNumber()));
    }

    private Map<Long, ErasureRecord> known() {
        return log.read().stream().collect(Collectors.toMap(ErasureRecord::memberId, Function.identity(),
            BinaryOperator.maxBy(Comparator.comparing(ErasureRecord::reason))));
    }

    private void writeDown(List<ErasureRecord> erased, Map<Long, ErasureRecord> known) {
        log.append(erased.stream().filter(erasure -> !known.containsKey(erasure.memberId())
            || erasure.reason().compareTo(known.get(erasure.memberId()).reason()) > 0).toList());
    }
}
