package app.carnet.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why the mail server did not take a message, in its own words but without what tells whom it was for. */
final class MailProblem {

    private static final int LENGTH = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>]+@[^\\s<>]+");

    private MailProblem() {
    }

    /** What the exception, or the one that it carries, says. */
    static String said(Exception refused) {
        Exception first = refused instanceof MessagingException mail ? Optional.ofNullable(mail.getNextException()).orElse(mail) : refused;
        return first.getClass().getSimpleName() + ": " + first.getMessage();
    }

    /** Without any address, and without what stands before the recipient's @ as a word of its own. */
    static String of(String said, String recipient) {
        Pattern owner = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(recipient.replaceFirst("@.*", "")) + "(?![\\p{L}\\p{N}])");
        String problem = owner.matcher(ADDRESS.matcher(said.replace(recipient, "*")).replaceAll("*")).replaceAll("*");
        return problem.substring(0, Math.min(problem.length(), LENGTH));
    }
}
