package app.carnet.demo;

import app.carnet.foundation.Caller;
import app.carnet.foundation.OperationToken;
import app.carnet.points.PointLedger;
import app.carnet.product.Category;
import app.carnet.product.CategoryService;
import app.carnet.product.Product;
import app.carnet.product.ProductService;
import app.carnet.product.Products;
import app.carnet.security.Role;
import app.carnet.settings.Branches;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the manager does in the demo: opens two branches, says what is sold, and makes up for mishaps. */
@Stateless
@PermitAll
@RunAs(Role.Names.MANAGER)
public class DemoShop {

    private static final String PRODUCTS = """
        DAYPASS  | Day pass                  |   60.00 | Visits      | points
        TENPASS  | Ten visits                |  480.00 | Visits      | points
        MONTH    | Membership, one month     |  298.00 | Memberships | points
        QUARTER  | Membership, three months  |  798.00 | Memberships | points
        YEAR     | Membership, one year      | 2680.00 | Memberships | points
        YOGA     | Yoga class                |   80.00 | Classes     | points
        PT60     | Personal training, 60 min |  320.00 | Classes     | points
        BAR      | Protein bar               |   18.00 | Bar         | points
        SHAKE    | Protein shake             |   28.00 | Bar         | points
        WATER    | Mineral water             |    4.00 | Bar         | points
        COFFEE   | Coffee                    |   22.00 | Bar         | points
        TOWEL    | Towel                     |   45.00 | Shop        | points
        BOTTLE   | Drinking bottle           |   89.00 | Shop        | points
        KEY      | Locker key deposit        |   20.00 | Deposits    | none
        GIFT200  | Gift card 200             |  200.00 | Deposits    | none
        SAUNA    | Sauna, single visit       |   35.00 | Visits      | points
        """;

    @Inject
    private Branches branches;
    @Inject
    private Products products;
    @Inject
    private CategoryService categoryService;
    @Inject
    private ProductService productService;
    @Inject
    private PointLedger ledger;

    @Inject
    private Caller caller;

    @AroundInvoke
    Object asManager(InvocationContext deed) throws Exception {
        caller.actAs("manager");
        return deed.proceed();
    }

    public void open() {
        Stream.of("Riverside", "Old Town").forEach(name -> branches.create(OperationToken.fresh(), name));
        Stream.of("Visits", "Memberships", "Classes", "Bar", "Shop", "Deposits")
            .forEach(name -> categoryService.create(OperationToken.fresh(), name));
        Map<String, Category> categories = products.categories().stream()
            .collect(Collectors.toMap(Category::getName, Function.identity()));
        PRODUCTS.lines().map(line -> line.split("\\s*\\|\\s*")).forEach(column -> {
            Product product = new Product(column[0], column[1], new BigDecimal(column[2]));
            product.setCategory(categories.get(column[3]));
            product.setEarnsPoints(column[4].equals("points"));
            productService.create(OperationToken.fresh(), product);
        });
    }

    public void stopSelling(String code) {
        productService.disable(OperationToken.fresh(), code);
    }

    public void adjust(String memberNumber, long points, String reason) {
        ledger.adjust(OperationToken.fresh(), memberNumber, points, reason);
    }
}
