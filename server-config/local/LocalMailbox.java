package local;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mail server for this machine: it sends nothing on, but keeps each message, whoever it is for, as a file. */
public final class LocalMailbox implements AutoCloseable {

    private final Path mailbox;
    private final GreenMail server;

    public LocalMailbox(LocalFolder folder) {
        mailbox = folder.mailbox();
        server = new GreenMail(new ServerSetup(folder.mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    }

    public LocalMailbox start() throws IOException {
        Files.createDirectories(mailbox);
        server.start();
        var everybody = server.setUser("everybody@example.com", "everybody");
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            keep(message.getMessage());
            return everybody;
        });
        return this;
    }

    private void keep(MimeMessage message) throws MessagingException {
        try (var file = Files.newOutputStream(Files.createTempFile(mailbox, System.currentTimeMillis() + "-", ".eml"))) {
            message.writeTo(file);
        } catch (IOException e) {
            throw new MessagingException("The message could not be kept", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
