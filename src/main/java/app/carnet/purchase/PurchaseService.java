package app.carnet.purchase;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.benefit.Benefits;
import app.carnet.benefit.BirthdayWeeks;
import app.carnet.benefit.MemberBenefits;
import app.carnet.card.CardNumber;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.foundation.NumberKind;
import app.carnet.foundation.Numbers;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.member.Member;
import app.carnet.member.Members;
import app.carnet.points.Balance;
import app.carnet.points.EntrySource;
import app.carnet.points.LockedAccount;
import app.carnet.points.PointAccounts;
import app.carnet.points.PointLedger;
import app.carnet.product.Product;
import app.carnet.product.Products;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import app.carnet.tier.TierService;
import app.carnet.tier.Tiers;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Quotes and books purchases. Money is in the programme's currency, at its scale. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class PurchaseService {

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private EJBContext context;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;
    @Inject
    private Operations operations;
    @Inject
    private Numbers numbers;
    @Inject
    private Programmes programmes;
    @Inject
    private Members members;
    @Inject
    private Products products;
    @Inject
    private Benefits benefits;
    @Inject
    private BirthdayWeeks birthdayWeeks;
    @Inject
    private Referrals referrals;
    @Inject
    private PointAccounts accounts;
    @Inject
    private PointLedger ledger;
    @Inject
    private Tiers tiers;
    @Inject
    private TierService tierService;
    @Inject
    private ReceiptMail receiptMail;
    @Inject
    private AuditTrail audit;

    /**
     * What a purchase would come to now; nothing is locked or written.
     *
     * @throws BusinessException if it could not be booked like this
     */
    public PurchaseQuote quote(NewPurchase purchase) {
        Member member = members.get(purchase.memberNumber());
        Tiers.Position position = tiers.position(member.getId());
        MemberBenefits gets = benefits.of(member, position.programme().today(clock), position);
        return quote(purchase, accounts.balance(member.getId()), gets, referrals.isDue(position), position.programme());
    }

    /** The quote to show: as entered; where the points cannot pay as asked, without them; null if nothing can be booked. */
    public PurchaseQuote preview(NewPurchase purchase) {
        return Stream.of(purchase, purchase.withoutPoints()).map(this::quoteIfBookable).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private Optional<PurchaseQuote> quoteIfBookable(NewPurchase purchase) {
        try {
            return Optional.of(quote(purchase));
        } catch (BusinessException toldByTheAction) {
            return Optional.empty();
        }
    }

    /**
     * Books a purchase: the purchase, the points it spends and earns, a bonus it brings and its audit row, in one transaction.
     * Nothing becomes dearer or cheaper unseen: the quote is made again under the account's lock, by the tier as it is then.
     *
     * @param fingerprint of the quote that was shown
     * @return the receipt number; of the first booking, if this token has booked this purchase before
     * @throws QuoteChangedException if the quote is another one by now; nothing is booked and the token is not used up
     * @throws app.carnet.points.InsufficientPointsException if the points are no longer there
     */
    public String enter(String token, NewPurchase purchase, String fingerprint) {
        String receipt = ReceiptNumber.of(numbers.next(NumberKind.RECEIPT));
        Operation operation = Operation.of(token, "purchase.enter", purchase.memberNumber(), purchase.lines(), purchase.points());
        return operations.once(operation, receipt, () -> book(receipt, purchase, fingerprint));
    }

    /** The names of products on sale that fit what is typed so far. */
    public List<String> suggest(String typed) {
        return products.search(typed).stream().map(Product::getName).distinct().toList();
    }

    /**
     * A line from what was typed: a product by its code or name, with its price unless another one is typed; else free
     * text, which needs a price.
     */
    public NewLine line(String typed, Integer quantity, BigDecimal unitPrice) {
        if (typed == null) {
            throw new BusinessException("error.no_product").at("product");
        }
        Product product = products.findByCodeOrName(typed).orElse(null);
        BigDecimal price = unitPrice == null && product != null ? product.getPrice() : unitPrice;
        if (product == null && CardNumber.read(typed).isPresent()) {
            throw new BusinessException("error.card_not_product").at("product");
        }
        if (price == null) {
            throw new BusinessException("error.no_price", typed).at("unitPrice");
        }
        NewLine line = product == null ? new NewLine(null, typed, quantity == null ? 1 : quantity, price)
            : new NewLine(product.getId(), product.getName(), quantity == null ? 1 : quantity, price);
        LineRules.check(line, programmes.current());
        return line;
    }

    private void book(String receipt, NewPurchase purchase, String fingerprint) {
        Tiers.Position seen = tiers.position(purchase.memberNumber());
        Programme programme = seen.programme();
        Instant now = clock.instant();
        Referrals.Accounts locked = referrals.lock(purchase.memberNumber(), seen, programme.dayOf(now));
        LockedAccount account = locked.own();
        account.member().requireActive();
        Tiers.Position position = tiers.under(account, seen);
        boolean bonus = referrals.isDue(position);
        if (bonus && locked.referrer() == null) {
            throw new QuoteChangedException();
        }
        PurchaseQuote quote = quote(purchase, account.balance(), benefits.of(account.member(), account.today(), position), bonus, programme);
        if (!quote.getFingerprint().equals(fingerprint)) {
            throw new QuoteChangedException();
        }
        Purchase booked = new Purchase(receipt, account.member(), quote, programme.getCurrency().getCurrencyCode())
            .entered(caller.actor(context), caller.getBranchId(), now, account.today());
        if (bonus) {
            booked.bringing(position.broughtBy(), quote.getBonus(), referrals.referrerPoints(locked.referrer(), programme));
        }
        entityManager.persist(booked);
        bookPoints(account, quote, booked.source(), position);
        birthdayWeeks.claim(account.member(), quote.getRules(), account.today());
        referrals.reward(booked, locked, programme);
        audit.record("PURCHASE_ENTERED", Subject.purchase(receipt).ofMember(purchase.memberNumber()), "member " + purchase.memberNumber());
        entityManager.flush();
        receiptMail.post(booked, account.balance());
    }

    /** Spent before earned: what a purchase earns cannot pay for it. */
    private void bookPoints(LockedAccount account, PurchaseQuote quote, EntrySource source, Tiers.Position position) {
        if (quote.getPointsSpent() > 0) {
            ledger.redeem(account, quote.getPointsSpent(), source);
        }
        if (quote.getPointsEarned() > 0) {
            ledger.earn(account, quote.getPointsEarned(), quote.basis(), source, position.programme());
            tierService.reassess(account, position);
        }
    }

    private PurchaseQuote quote(NewPurchase purchase, Balance balance, MemberBenefits gets, boolean bonus, Programme programme) {
        LineRules.check(purchase.lines(), programme);
        Map<Long, Product> catalogue = catalogue(purchase.lines());
        List<QuoteLine> lines = purchase.lines().stream().map(line -> {
            Product product = product(line, catalogue);
            return QuoteLine.of(line, product, gets.ruleFor(product), gets.discountFor(product), programme);
        }).toList();
        return PurchaseQuote.of(lines, purchase.points(), balance, gets, bonus ? programme.getBonuses().getReferredPoints() : 0, programme);
    }

    private Map<Long, Product> catalogue(List<NewLine> lines) {
        List<Long> ids = lines.stream().map(NewLine::productId).filter(Objects::nonNull).distinct().toList();
        return products.byIds(ids).stream().collect(Collectors.toMap(Product::getId, Function.identity()));
    }

    private static Product product(NewLine line, Map<Long, Product> catalogue) {
        Product product = line.productId() == null ? null : catalogue.get(line.productId());
        if (line.productId() != null && (product == null || !product.isActive())) {
            throw new BusinessException("error.product_not_sold", line.description());
        }
        return product;
    }
}
