package app.carnet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailProblemTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        550 <Wang.Li@example.com>: unknown | 550 <*>: unknown
        550 mailbox wang.li is full        | 550 mailbox * is full
        550 WANG.LI: no such user          | 550 *: no such user
        550 relay for a@b.example denied   | 550 relay for * denied
        550 wang.lisa is no name of his    | 550 wang.lisa is no name of his
        """)
    void whatTheServerSaysIsKeptWithoutWhomItWasFor(String said, String kept) {
        assertThat(MailProblem.of(said, "wang.li@example.com")).isEqualTo(kept);
    }

    @Test
    void theReasonBehindARefusalIsWhatCounts() {
        assertThat(MailProblem.said(new MessagingException("no", new ConnectException("refused")))).isEqualTo("ConnectException: refused");
        assertThat(MailProblem.said(new MessagingException("no"))).isEqualTo("MessagingException: no");
    }
}
