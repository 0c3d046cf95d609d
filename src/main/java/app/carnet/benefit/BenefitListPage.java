package app.carnet.benefit;

import app.carnet.foundation.Page;
import app.carnet.settings.Programmes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** {@code /benefit/list.xhtml?month=2026-11}: the month's campaigns day by day, and all of them. */
@Named
@RequestScoped
public class BenefitListPage {

    @Inject
    private Campaigns campaigns;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    private String month;
    private int number = 1;
    private LocalDate today;
    private CampaignCalendar calendar;
    private Page<Campaign> page;

    public CampaignCalendar getCalendar() {
        return calendar = calendar == null ? campaigns.calendar(chosen(), getToday()) : calendar;
    }

    public Page<Campaign> getPage() {
        return page = page == null ? campaigns.list(number) : page;
    }

    public LocalDate getToday() {
        return today = today == null ? programmes.current().today(clock) : today;
    }

    /** Of the address; this month if it is none. */
    private YearMonth chosen() {
        try {
            return month == null ? YearMonth.from(getToday()) : YearMonth.parse(month);
        } catch (DateTimeException noMonth) {
            return YearMonth.from(getToday());
        }
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
