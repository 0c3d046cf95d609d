package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class LongStatementsIT {

    private static final int LONG_SECONDS = 6;

    @Inject
    private SlowReader reader;
    @Inject
    private UserTransaction transaction;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void end() throws Exception {
        transaction.rollback();
    }

    @Test
    void aLongStatementRunsToItsEndAndTheNextOneIsGivenUpAsIfTheDatabaseWereAway() {
        reader.readPatiently(LONG_SECONDS);

        assertThatThrownBy(() -> reader.read(LONG_SECONDS)).matches(Failure::isDatabaseAway);
    }

    @Test
    void theConnectionIsGivenBackAsImpatientAsItWasAfterARefusalToo() throws Exception {
        Connection connection = reader.connection();
        int usual = connection.getNetworkTimeout();

        assertThat(reader.patienceWhileLong()).isGreaterThan(usual);
        assertThat(connection.getNetworkTimeout()).isEqualTo(usual).isPositive();
        assertThatThrownBy(reader::refusePatiently).isInstanceOf(BusinessException.class);
        assertThat(connection.getNetworkTimeout()).isEqualTo(usual);
    }
}
