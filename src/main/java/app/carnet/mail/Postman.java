package app.carnet.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Brings messages to the mail server: the server's mail session {@code mail/carnet}, looked up when it is needed, so that
 * Carnet runs where there is none. The sender's address is the session's.
 */
@ApplicationScoped
public class Postman {

    static final String SESSION = "mail/carnet";
    /** In milliseconds. */
    private static final Map<String, String> PATIENCE = Map.of("mail.smtp.connectiontimeout", "5000", "mail.smtp.timeout", "10000",
        "mail.smtp.writetimeout", "10000");

    /** Whether the place has a mail server: a session that knows its sender. */
    public boolean isThere() {
        return session().isPresent();
    }

    /**
     * A way to the mail server, for some messages.
     *
     * @throws MessagingException if it does not answer
     */
    Round setOut() throws MessagingException {
        Session session = session().orElseThrow(() -> new MessagingException("There is no mail session " + SESSION));
        PATIENCE.forEach(session.getProperties()::putIfAbsent);
        Transport transport = session.getTransport("smtp");
        transport.connect();
        return new Round(session, transport);
    }

    /** As each server spells the name: {@code mail/carnet}, or {@code java:/mail/carnet} on WildFly. */
    private static Optional<Session> session() {
        return Stream.of(SESSION, "java:/" + SESSION).flatMap(name -> lookUp(name).stream()).filter(Postman::knowsItsSender).findFirst();
    }

    /** Servers are set up with a session that names no address until the administrator does. */
    private static boolean knowsItsSender(Session session) {
        return String.valueOf(session.getProperty("mail.from")).contains("@");
    }

    private static Optional<Session> lookUp(String name) {
        try {
            return Optional.of((Session) new InitialContext().lookup(name));
        } catch (NamingException absent) {
            return Optional.empty();
        }
    }

    /** One connection to the mail server. */
    record Round(Session session, Transport transport) implements AutoCloseable {

        /**
         * @param choices the page on which the recipient chooses what to be written about, or null
         * @throws MessagingException if the server did not take it; or the connection broke: then it is no longer {@link #isOn}
         */
        void bring(MailMessage message, String place, String choices) throws MessagingException {
            Letter letter = new Letter(session, message, place);
            if (message.getKind().isOptional() && choices != null) {
                letter.setHeader("List-Unsubscribe", "<" + choices + ">");
            }
            transport.sendMessage(letter, letter.getAllRecipients());
        }

        boolean isOn() {
            return transport.isConnected();
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }

    /** Its Message-ID is made of the id: a message that is sent again is seen to be the same. */
    private static final class Letter extends MimeMessage {

        private final long id;

        Letter(Session session, MailMessage message, String place) throws MessagingException {
            super(session);
            id = message.getId();
            setFrom(sender(session, place));
            setRecipient(Message.RecipientType.TO, new InternetAddress(message.getRecipient(), true));
            setSubject(message.getSubject(), StandardCharsets.UTF_8.name());
            setText(message.getBody(), StandardCharsets.UTF_8.name());
            setHeader("Content-Language", message.getLanguage());
            setHeader("Auto-Submitted", "auto-generated");
            setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(message.getPostedAt().atOffset(ZoneOffset.UTC)));
            saveChanges();
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ".carnet@" + sender(session, null).getAddress().replaceFirst(".*@", "") + ">");
        }

        private static InternetAddress sender(Session session, String place) throws MessagingException {
            InternetAddress sender = InternetAddress.getLocalAddress(session);
            try {
                sender.setPersonal(place, StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("Every Java platform has UTF-8", e);
            }
            return sender;
        }
    }
}
