package app.carnet.foundation;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Renews this server's node number every minute. */
@Singleton
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class NodeLeaseJob {

    @Inject
    private NodeLease lease;
    @Inject
    private Unattended unattended;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void renew() {
        unattended.run("The lease of the node number", lease::renew);
    }
}
