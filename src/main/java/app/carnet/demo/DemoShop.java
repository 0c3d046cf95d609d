package app.carnet.demo;

import app.carnet.foundation.Caller;
import app.carnet.foundation.OperationToken;
import app.carnet.points.PointLedger;
import app.carnet.product.Category;
import app.carnet.product.CategoryService;
import app.carnet.product.Product;
import app.carnet.product.ProductService;
import app.carnet.product.Products;
import app.carnet.purchase.Purchases;
import app.carnet.purchase.RefundReason;
import app.carnet.purchase.RefundRequest;
import app.carnet.purchase.RefundService;
import app.carnet.security.Role;
import app.carnet.settings.Branch;
import app.carnet.settings.Branches;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import app.carnet.settings.SelfRegistering;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the manager does in the demo: opens branches, says what is sold and by which rules, and makes up for mishaps. */
@Stateless
@PermitAll
@RunAs(Role.Names.MANAGER)
public class DemoShop {

    private static final String WITHOUT_POINTS = "deposits";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Branches branches;
    @Inject
    private Programmes programmes;
    @Inject
    private Products products;
    @Inject
    private CategoryService categoryService;
    @Inject
    private ProductService productService;
    @Inject
    private PointLedger ledger;
    @Inject
    private Purchases purchases;
    @Inject
    private RefundService refunds;
    @Inject
    private Caller caller;

    @AroundInvoke
    Object asManager(InvocationContext deed) throws Exception {
        caller.actAs(DemoStaff.MANAGER);
        return deed.proceed();
    }

    /** Names the first branch, which the place has had from its beginning, and opens the others. */
    public void openBranches(DemoWords words) {
        List<List<String>> rows = words.rows("branch");
        Branch first = branches.all().get(0);
        entityManager.detach(first);
        branches.change(OperationToken.fresh(), fill(first, rows.get(0)), first.getVersion());
        rows.stream().skip(1).forEach(row -> branches.create(OperationToken.fresh(), fill(new Branch(row.get(0)), row)));
    }

    /** In the order of the words. */
    public List<Long> branchIds(DemoWords words) {
        Map<String, Long> ids = branches.all().stream().collect(Collectors.toMap(Branch::getName, Branch::getId));
        return words.rows("branch").stream().map(row -> ids.get(row.get(0))).toList();
    }

    private static Branch fill(Branch branch, List<String> row) {
        branch.setName(row.get(0));
        branch.setAddress(row.get(1));
        branch.setPhone(row.get(2));
        return branch;
    }

    public void fillShelves(DemoWords words) {
        words.names("category").forEach(name -> categoryService.create(OperationToken.fresh(), words.text("category." + name)));
        Map<String, Category> categories = products.categories().stream()
            .collect(Collectors.toMap(Category::getName, Function.identity()));
        words.names("product").forEach(code -> {
            String price = words.has("formerly." + code) ? words.text("formerly." + code) : words.row("product." + code).get(1);
            productService.create(OperationToken.fresh(), product(words, code, price, categories));
        });
    }

    private static Product product(DemoWords words, String code, String price, Map<String, Category> categories) {
        List<String> row = words.row("product." + code);
        Product product = new Product(code, row.get(0), new BigDecimal(price));
        product.setCategory(categories.get(words.text("category." + row.get(2))));
        product.setEarnsPoints(!row.get(2).equals(WITHOUT_POINTS));
        product.setDiscountable(product.isEarnsPoints());
        return product;
    }

    /** To what the words say it costs. */
    public void raisePrice(DemoWords words, String code) {
        Product product = products.get(code);
        entityManager.detach(product);
        product.setPrice(new BigDecimal(words.row("product." + code).get(1)));
        productService.edit(OperationToken.fresh(), product.getVersion(), product);
    }

    public void stopSelling(String code) {
        productService.disable(OperationToken.fresh(), code);
    }

    public void setPendingDays(int days) {
        Programme programme = programmes.current();
        entityManager.detach(programme);
        programme.setPendingDays(days);
        programmes.change(OperationToken.fresh(), programme, programme.getVersion());
    }

    /** Visitors of the demo may register too. */
    public void openOnline() {
        Programme programme = programmes.current();
        entityManager.detach(programme);
        programme.getOnline().setSelfRegistering(SelfRegistering.ON);
        programmes.change(OperationToken.fresh(), programme, programme.getVersion());
    }

    public void adjust(long branch, String memberNumber, long points, String reason) {
        caller.standAt(branch);
        ledger.adjust(OperationToken.fresh(), memberNumber, points, reason);
    }

    /** Gives a piece of the first line of the member's latest purchase back, as something that was brought back. */
    public void refundLatest(long branch, String memberNumber) {
        caller.standAt(branch);
        purchases.list(memberNumber, null, null, null, 1).rows().stream().findFirst().ifPresent(latest -> {
            RefundRequest request = RefundRequest.ofPieces(latest.receipt(), Map.of(1, 1), RefundReason.RETURNED, null);
            refunds.refund(OperationToken.fresh(), request, refunds.quote(request).getFingerprint());
        });
    }
}
