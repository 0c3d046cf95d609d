package app.carnet.activity;

import app.carnet.foundation.Page;
import app.carnet.settings.Programmes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;

/** {@code /activity/list.xhtml}: what members can get points for besides buying. */
@Named
@RequestScoped
public class ActivityListPage {

    @Inject
    private Activities activities;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    private int number = 1;
    private Page<Activity> page;
    private LocalDate today;

    public Page<Activity> getPage() {
        return page = page == null ? activities.list(number) : page;
    }

    public LocalDate getToday() {
        return today = today == null ? programmes.current().today(clock) : today;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
