package app.carnet.member;

import app.carnet.security.GuessableWords;
import app.carnet.security.KnownBy;
import app.carnet.settings.Programmes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Members sign in by their number, phone or e-mail, written as they like; their username is their number. Their passwords
 * contain neither the end of their phone, nor their e-mail's name, nor their birthday.
 */
@ApplicationScoped
public class MemberSignIn implements KnownBy, GuessableWords {

    private static final String NUMBERS = "SELECT m.number FROM Member m WHERE m.";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Programmes programmes;

    @Override
    public Optional<String> username(String typed) {
        return MemberNumber.read(typed).flatMap(number -> find("number", number))
            .or(() -> Email.read(typed).flatMap(email -> find("email", email)))
            .or(() -> phone(typed).flatMap(phone -> find("phone", phone)));
    }

    @Override
    public Stream<String> of(String username) {
        return entityManager.createQuery("SELECT m FROM Member m WHERE m.number = :number", Member.class)
            .setParameter("number", username).getResultList().stream().flatMap(MemberSignIn::words);
    }

    private static Stream<String> words(Member member) {
        Stream<String> phone = Stream.ofNullable(member.getPhone()).map(Phone::end);
        Stream<String> email = Stream.ofNullable(member.getEmail()).map(address -> address.address().replaceAll("@.*", ""));
        Stream<String> birthday = Stream.ofNullable(member.getBirthday()).map(DateTimeFormatter.BASIC_ISO_DATE::format);
        return Stream.of(phone, email, birthday).flatMap(words -> words);
    }

    /** Before the set-up there are no phones. */
    private Optional<Phone> phone(String typed) {
        return programmes.find().flatMap(programme -> Phone.read(typed, programme.getCurrency().getCurrencyCode()));
    }

    private Optional<String> find(String field, Object key) {
        return entityManager.createQuery(NUMBERS + field + " = :key", String.class).setParameter("key", key).getResultList().stream().findFirst();
    }
}
