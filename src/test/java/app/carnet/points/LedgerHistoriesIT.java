package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.activity.Activity;
import app.carnet.activity.ActivityService;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.member.Members;
import app.carnet.purchase.NewLine;
import app.carnet.purchase.NewPurchase;
import app.carnet.purchase.PurchaseQuote;
import app.carnet.purchase.PurchaseService;
import app.carnet.purchase.RefundQuote;
import app.carnet.purchase.RefundReason;
import app.carnet.purchase.RefundRequest;
import app.carnet.purchase.RefundService;
import app.carnet.registration.NewMember;
import app.carnet.registration.RegistrationService;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import app.carnet.settings.ShortfallPolicy;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Short random histories of all verbs through the services and the real database, compared after every step with
 * {@link PointModel}; at the end, what was held on any day by the replay of the ledger too.
 */
@ExtendWith(ArquillianExtension.class)
class LedgerHistoriesIT {

    private static final int HISTORIES = 125;
    private static final int STEPS = 7;
    private static final long SEED = 20_261_122;
    private static final List<Integer> DAYS_LATER = List.of(0, 0, 0, 1, 3, 20, 90, 200);

    /** What happened: a history that never comes to the interesting places proves nothing. */
    private final Set<String> seen = new TreeSet<>();

    @Inject
    private MovableClock clock;
    @Inject
    private Programmes programmes;
    @Inject
    private Members members;
    @Inject
    private PointLedger ledger;
    @Inject
    private PointAccounts accounts;
    @Inject
    private PointExpiry expiry;
    @Inject
    private PurchaseService purchases;
    @Inject
    private RefundService refunds;
    @Inject
    private ActivityService activities;
    @Inject
    private RegistrationService registrations;
    @Inject
    private LedgerCheck check;

    private Activity activity;
    private String referrer;

    @AfterEach
    void everythingAddsUpAndTheUsualRulesAreBack() {
        clock.reset();
        rules(new Programme("Any", programmes.current().getCurrency(), programmes.current().getZone()));
        assertThat(As.manager(check::run)).isEmpty();
    }

    @Test
    void missingPointsAreOwed() {
        run(1, ShortfallPolicy.DEBT, 0);

        assertThat(seen).contains("owed", "expired", "undone", "too few", "returned", "bonus taken back");
    }

    @Test
    void missingPointsAreOwedAndNewOnesArePending() {
        run(2, ShortfallPolicy.DEBT, 7);

        assertThat(seen).contains("bonus taken back", "expired", "pending");
    }

    @Test
    void missingPointsArePaidInMoney() {
        run(3, ShortfallPolicy.DEDUCT, 2);

        assertThat(seen).contains("paid in money", "expired", "pending");
    }

    @Test
    void refundsThatMissPointsAreRefused() {
        run(4, ShortfallPolicy.REFUSE, 0);

        assertThat(seen).contains("error.refund_points_spent", "expired").doesNotContain("owed");
    }

    private void run(int group, ShortfallPolicy policy, int pendingDays) {
        A.place();
        Programme rules = new Programme("Any", programmes.current().getCurrency(), programmes.current().getZone());
        rules.getRefunds().setShortfallPolicy(policy);
        rules.setPendingDays(pendingDays);
        rules.setExpiryMonths(2);
        rules.getBonuses().setReferredPoints(45);
        rules.getBonuses().setReferrerPoints(20);
        rules(rules);
        referrer = A.member().number();
        activity = Activity.blank();
        activity.setName("Class " + OperationToken.fresh());
        activity.setPoints(12L);
        activity.setTimes(STEPS);
        As.manager(() -> activities.create(OperationToken.fresh(), activity));
        for (int i = 0; i < HISTORIES; i++) {
            long seed = SEED * group + i;
            new History(new Random(seed), "seed " + seed).live();
        }
    }

    /** Those rules of points, and whatever else the place has. */
    private void rules(Programme rules) {
        Programme current = programmes.current();
        current.getRefunds().setShortfallPolicy(rules.getRefunds().getShortfallPolicy());
        current.setPendingDays(rules.getPendingDays());
        current.setExpiryMonths(rules.getExpiryMonths());
        current.getBonuses().setReferredPoints(rules.getBonuses().getReferredPoints());
        current.getBonuses().setReferrerPoints(rules.getBonuses().getReferrerPoints());
        As.manager(() -> programmes.change(OperationToken.fresh(), current, current.getVersion()));
    }

    /** One member's. */
    private final class History {

        private final Random random;
        private final String name;
        private final PointModel model = new PointModel();
        private final Programme programme = programmes.current();
        private final List<Sale> sales = new ArrayList<>();
        private final Map<LocalDate, Balance> held = new LinkedHashMap<>();
        private final List<Consumer<History>> verbs = List.of(History::buy, History::buy, History::buy, History::redeem, History::adjust,
            History::refund, History::refund, History::expire, History::doSomething);
        private LocalDate today;
        private String member;
        private long id;

        /** A purchase, and what of it is not given back yet. */
        private record Sale(String receipt, Optional<PointModel.Deed> spent, Optional<PointModel.Deed> earned, Optional<PointModel.Deed> bonus) {
        }

        History(Random random, String name) {
            this.random = random;
            this.name = name;
        }

        void live() {
            clock.reset();
            today = programme.today(clock);
            member = brought();
            id = As.clerk(() -> members.get(member)).getId();
            moveOn(0);
            for (int step = 0; step < STEPS; step++) {
                moveOn(DAYS_LATER.get(random.nextInt(DAYS_LATER.size())));
                verbs.get(random.nextInt(verbs.size())).accept(this);
                assertThat(As.clerk(() -> accounts.balance(id))).as("%s, step %d", name, step).isEqualTo(model.balance());
            }
            held.put(today, model.balance());
            held.put(today.plusDays(40), model.balance(today.plusDays(40)));
            held.forEach((day, balance) -> assertThat(As.clerk(() -> accounts.holdings(id, day)).balance()).as("%s, as of %s", name, day).isEqualTo(balance));
        }

        /** A new member whom another one brought. */
        private String brought() {
            NewMember form = new NewMember();
            form.setName("Brought");
            form.setConsent(true);
            form.setReferrer(referrer);
            return As.clerk(() -> registrations.register(OperationToken.fresh(), form));
        }

        /** To noon of a later day; what will be held on the days between, if nothing happens, is known before. */
        private void moveOn(int days) {
            for (int day = 0; day < days; day += 1 + days / 4) {
                held.put(today.plusDays(day), model.balance(today.plusDays(day)));
            }
            today = today.plusDays(days);
            clock.moveTo(today.atTime(LocalTime.NOON).atZone(programme.getZone()).toInstant());
            model.on(today);
        }

        private void buy() {
            BigDecimal price = BigDecimal.valueOf(random.nextInt(100, 6000), 2);
            long most = Math.min(model.balance().redeemable(), programme.costOf(price));
            long points = most > 0 && random.nextBoolean() ? 1 + random.nextLong(most) : 0;
            NewPurchase purchase = new NewPurchase(member, List.of(new NewLine(null, "Ball", 1 + random.nextInt(3), price)), points);
            PurchaseQuote quote = As.clerk(() -> purchases.quote(purchase));
            String receipt = As.clerk(() -> purchases.enter(OperationToken.fresh(), purchase, quote.getFingerprint()));
            Optional<PointModel.Deed> spent = quote.getPointsSpent() == 0 ? Optional.empty() : model.redeem(quote.getPointsSpent());
            Optional<PointModel.Deed> earned = quote.getPointsEarned() == 0 ? Optional.empty()
                : Optional.of(model.earn(quote.getPointsEarned(), programme.spendableFrom(today), programme.lastDay(today)));
            Optional<PointModel.Deed> bonus = quote.getBonus() == 0 ? Optional.empty()
                : Optional.of(model.earn(quote.getBonus(), programme.spendableFrom(today), programme.lastDay(today)));
            sales.add(new Sale(receipt, spent, earned, bonus));
            if (random.nextInt(6) == 0) {
                undo();
            }
        }

        private void redeem() {
            long points = 1 + random.nextLong(model.balance().redeemable() + 3);
            boolean enough = model.redeem(points).isPresent();
            book(enough, () -> As.clerk(() -> ledger.redeem(OperationToken.fresh(), member, points, "Towel")));
        }

        private void adjust() {
            long points = random.nextInt(-40, 60);
            if (points > 0) {
                model.earn(points, today, programme.lastDay(today));
            }
            boolean enough = points > 0 || points < 0 && model.withdraw(-points);
            if (points != 0) {
                book(enough, () -> As.manager(() -> ledger.adjust(OperationToken.fresh(), member, points, "Because")));
            }
        }

        private void book(boolean enough, Runnable deed) {
            if (enough) {
                deed.run();
            } else {
                seen.add("too few");
                assertThatThrownBy(deed::run).as(name).isInstanceOf(InsufficientPointsException.class);
            }
        }

        private void undo() {
            seen.add("undone");
            Sale last = sales.remove(sales.size() - 1);
            giveBack(last, () -> As.clerk(() -> refunds.quoteUndo(last.receipt())),
                quote -> As.clerk(() -> refunds.undo(OperationToken.fresh(), last.receipt(), quote.getFingerprint())));
        }

        private void refund() {
            if (!sales.isEmpty()) {
                Sale sale = sales.get(random.nextInt(sales.size()));
                RefundRequest request = random.nextInt(4) == 0 ? RefundRequest.whole(sale.receipt(), RefundReason.RETURNED, null)
                    : RefundRequest.ofAmount(sale.receipt(), BigDecimal.valueOf(random.nextInt(50, 3000), 2), RefundReason.RETURNED, null);
                giveBack(sale, () -> As.manager(() -> refunds.quote(request)),
                    quote -> As.manager(() -> refunds.refund(OperationToken.fresh(), request, quote.getFingerprint())));
            }
        }

        /** How money becomes points is the quote's; what that does to the account is the model's. */
        private void giveBack(Sale sale, Supplier<RefundQuote> asked, Consumer<RefundQuote> booked) {
            RefundQuote quote;
            try {
                quote = asked.get();
            } catch (BusinessException refused) {
                seen.add(refused.getMessage());
                return;
            }
            booked.accept(quote);
            notice(quote);
            sale.spent().ifPresent(deed -> model.refund(deed, quote.points().returned()));
            long missing = sale.earned().map(deed -> model.refund(deed, quote.points().taken())).orElse(0L);
            assertThat(quote.points().missing()).as("%s, missing", name).isEqualTo(missing);
            model.owe(quote.shortfall().owed());
            if (quote.getReferralTakenBack() > 0) {
                seen.add("bonus taken back");
                model.owe(model.refund(sale.bonus().orElseThrow(), quote.getReferralTakenBack()));
            }
            assertThat(quote.after()).as("%s, after", name).isEqualTo(model.balance());
        }

        private void notice(RefundQuote quote) {
            Map.of("owed", quote.shortfall().owed(), "paid in money", quote.shortfall().deducted(), "expired", quote.points().expired(),
                "returned", quote.points().returned(), "pending", model.balance().pending()).forEach((what, points) -> {
                    if (points > 0) {
                        seen.add(what);
                    }
                });
        }

        private void doSomething() {
            As.clerk(() -> activities.book(OperationToken.fresh(), member, activity.getId(), activity.getVersion()));
            model.earn(activity.getPoints(), programme.spendableFrom(today), programme.lastDay(today));
        }

        private void expire() {
            expiry.book(List.of(id), today);
        }
    }
}
