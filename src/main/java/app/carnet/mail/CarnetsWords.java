package app.carnet.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The words Carnet brings along: {@code resources/mail/KIND.language.txt}, the subject in the first line, then a blank one. */
final class CarnetsWords {

    private CarnetsWords() {
    }

    static MailText of(MailKind kind, Locale language) {
        String[] parts = read("/mail/" + kind + "." + language.toLanguageTag() + ".txt").split("\n\n", 2);
        return new MailText(parts[0].strip(), parts[1].strip());
    }

    /** What stands in the blanks of a preview. */
    static Properties samples(Locale language) {
        Properties samples = new Properties();
        try {
            samples.load(new StringReader(read("/mail/samples." + language.toLanguageTag() + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }

    private static String read(String resource) {
        try (InputStream file = CarnetsWords.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
