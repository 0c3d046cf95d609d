package app.carnet.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * At every start, before anybody is let in: what the data directory knows to be erased and a restored database has again is
 * erased again; what the database has erased and a crash, or another server's directory, kept out of this log is put there.
 */
@Singleton
@Startup
@PermitAll
@DependsOn({"Migrations", "NodeLease", "Numbers"})
@TransactionManagement(TransactionManagementType.BEAN)
public class ErasuresAgain {

    private static final Logger LOG = Logger.getLogger(ErasuresAgain.class.getName());

    @Inject
    private ErasureLog log;
    @Inject
    private Erasures erasures;
    @Inject
    private ErasureService service;

    /** The same again does nothing more. */
    @PostConstruct
    public void run() {
        Map<Long, ErasureRecord> known = log.read().stream()
            .collect(Collectors.toMap(ErasureRecord::memberId, Function.identity(), (first, second) -> first));
        List<ErasureRecord> again = erasures.backAgain(known.values());
        again.forEach(service::eraseAgain);
        erasures.all().stream().filter(erasure -> !known.containsKey(erasure.memberId())).forEach(log::append);
        if (!again.isEmpty()) {
            LOG.warning(() -> "The database was restored: " + again.size() + " members who had been erased since were erased again");
        }
    }
}
