package app.carnet.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.OperationToken;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ProductServiceIT {

    @Inject
    private Products products;
    @Inject
    private ProductService service;
    @Inject
    private CategoryService categoryService;

    @Test
    void aTakenCodeIsRefusedBesideItsField() {
        A.product().coded("TAKEN").code();

        assertThatThrownBy(() -> A.product().coded("taken").code()).isInstanceOfSatisfying(BusinessException.class, refusal -> {
            assertThat(refusal).hasMessage("error.product_code_taken");
            assertThat(refusal.getInput()).isEqualTo("code");
        });
        assertThat(Rows.count("product WHERE code = 'TAKEN'")).isEqualTo(1);
    }

    @Test
    void oneFormSentTwiceMakesOneProduct() {
        A.place();
        String token = OperationToken.fresh();

        String first = As.manager(() -> service.create(token, new Product("ONCE", "Once", BigDecimal.TEN)));
        String second = As.manager(() -> service.create(token, new Product("ONCE", "Once", BigDecimal.TEN)));

        assertThat(second).isEqualTo(first);
        assertThat(Rows.count("product WHERE code = 'ONCE'")).isEqualTo(1);
        assertThat(Rows.count("audit_entry WHERE deed = 'PRODUCT_CREATED' AND subject_key = 'ONCE'")).isEqualTo(1);
    }

    @Test
    void anEditBegunBeforeAnotherOneIsRefused() {
        String code = A.product().named("Before").code();
        Product mine = As.manager(() -> products.get(code));
        Product theirs = As.manager(() -> products.get(code));
        theirs.setName("Theirs");
        As.manager(() -> service.edit(OperationToken.fresh(), theirs.getVersion(), theirs));
        mine.setName("Mine");

        assertThatThrownBy(() -> As.manager(() -> service.edit(OperationToken.fresh(), mine.getVersion(), mine)))
            .isInstanceOf(ChangedMeanwhileException.class);
        assertThat(Rows.count("product WHERE code = ? AND name = 'Theirs'", code)).isEqualTo(1);
    }

    @Test
    void theAuditTrailKeepsThePriceBeforeAndAfter() {
        String code = A.product().priced("60.00").code();
        Product product = As.manager(() -> products.get(code));
        product.setPrice(new BigDecimal("65.00"));
        As.manager(() -> service.edit(OperationToken.fresh(), product.getVersion(), product));

        assertThat(Rows.count("audit_entry WHERE deed = 'PRODUCT_EDITED' AND subject_key = ? AND details LIKE 'price 60.00% -> 65.00%'", code))
            .isEqualTo(1);
    }

    @Test
    void aPriceTheCurrencyHasNoCoinForIsRefused() {
        assertThatThrownBy(() -> A.product().priced("1.005").code()).isInstanceOf(BusinessException.class).hasMessage("error.price_decimals");
    }

    @Test
    void aPriceThatCannotBeSoldAtIsRefusedBesideItsField() {
        for (String price : new String[] {"-0.01", "0.00", "1000000000.00"}) {
            assertThatThrownBy(() -> A.product().priced(price).code()).isInstanceOfSatisfying(BusinessException.class, refusal -> {
                assertThat(refusal).hasMessage("error.price_range");
                assertThat(refusal.getInput()).isEqualTo("price");
            });
        }
        assertThat(Rows.count("product WHERE code = ?", A.product().priced(Product.MAX_PRICE).code())).isEqualTo(1);
    }

    @Test
    void aDisabledProductCanBePutOnSaleAgain() {
        String code = A.product().code();

        As.manager(() -> service.disable(OperationToken.fresh(), code));
        assertThat(Rows.count("product WHERE code = ? AND active = FALSE", code)).isEqualTo(1);
        As.manager(() -> service.enable(OperationToken.fresh(), code));
        assertThat(Rows.count("product WHERE code = ? AND active = TRUE", code)).isEqualTo(1);
    }

    @Test
    void aClerkChangesNoProduct() {
        String code = A.product().code();

        assertThatThrownBy(() -> As.clerk(() -> service.disable(OperationToken.fresh(), code))).isInstanceOf(EJBAccessException.class);
        assertThat(Rows.count("product WHERE code = ? AND active = TRUE", code)).isEqualTo(1);
    }

    @Test
    void twoCategoriesOfOneNameAreRefused() {
        A.place();
        As.manager(() -> categoryService.create(OperationToken.fresh(), "Snacks"));
        long other = Long.parseLong(As.manager(() -> categoryService.create(OperationToken.fresh(), "Sweets")));
        int version = As.manager(() -> products.getCategory(other)).getVersion();

        assertThatThrownBy(() -> As.manager(() -> categoryService.create(OperationToken.fresh(), "Snacks"))).hasMessage("error.category_name_taken");
        assertThatThrownBy(() -> As.manager(() -> categoryService.rename(OperationToken.fresh(), other, version, "Snacks")))
            .hasMessage("error.category_name_taken");
        assertThat(Rows.count("category WHERE name = 'Snacks'")).isEqualTo(1);
    }

    @Test
    void ofTwoWhoRenameACategoryTheSecondIsRefusedAndTheAuditTrailKeepsBothNames() {
        A.place();
        long id = Long.parseLong(As.manager(() -> categoryService.create(OperationToken.fresh(), "Towels")));
        int version = As.manager(() -> products.getCategory(id)).getVersion();
        As.manager(() -> categoryService.rename(OperationToken.fresh(), id, version, "Linen"));

        assertThatThrownBy(() -> As.manager(() -> categoryService.rename(OperationToken.fresh(), id, version, "Cloth")))
            .isInstanceOf(ChangedMeanwhileException.class);
        assertThat(Rows.count("category WHERE id = ? AND name = 'Linen'", Long.toString(id))).isEqualTo(1);
        assertThat(Rows.count("audit_entry WHERE deed = 'CATEGORY_RENAMED' AND subject_key = ? AND details = 'Towels -> Linen'", Long.toString(id)))
            .isEqualTo(1);
    }
}
