package app.carnet.member;

import app.carnet.foundation.NightlyJob;
import app.carnet.foundation.NightlyRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Wishes happy birthdays. */
@ApplicationScoped
public class BirthdayMailJob implements NightlyJob {

    private static final int AT_A_TIME = 2_000;
    private static final int IN_ONE_TRANSACTION = 100;

    @Inject
    private BirthdayMail mail;

    @Override
    public String name() {
        return "BIRTHDAY_MAIL";
    }

    @Override
    public void work(NightlyRun run, LocalDate today) {
        BirthdayMail.dates(today).forEach(date -> run.<Long>doAll(last -> mail.born(date, today, last, AT_A_TIME), IN_ONE_TRANSACTION,
            some -> mail.post(some, today)));
    }
}
