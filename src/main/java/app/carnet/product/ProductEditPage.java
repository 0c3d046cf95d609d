package app.carnet.product;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** {@code /product/edit.xhtml?product=CODE}: one product; without a code, a new one. */
@Named
@ViewScoped
public class ProductEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Products products;
    @Inject
    private ProductService service;
    @Inject
    @Param(name = "product")
    private String code;

    private String token;
    private Product product;
    private Integer version;

    @PageAction
    public void load() {
        getProduct();
    }

    @PageAction
    public String create() {
        service.create(token, getProduct());
        return toList("product_edit.created");
    }

    @PageAction
    public String save() {
        service.edit(token, getVersion(), getProduct());
        return toList("product_edit.saved");
    }

    @PageAction
    public String disable() {
        service.disable(token, code);
        return toList("product_edit.disabled");
    }

    @PageAction
    public String enable() {
        service.enable(token, code);
        return toList("product_edit.enabled");
    }

    private String toList(String done) {
        return Go.to("/product/list").saying(done, getProduct().getName()).outcome();
    }

    public Product getProduct() {
        if (product == null) {
            product = code == null ? Product.blank() : products.get(code);
        }
        return product;
    }

    /** The categories on offer, and the product's own even if it is disabled. */
    public List<Category> getCategories() {
        return products.categories().stream()
            .filter(category -> category.isActive() || category.equals(getProduct().getCategory())).toList();
    }

    public String getCode() {
        return code;
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }

    /** The version the form was made from; it travels in the form, because a reloaded product may be newer. */
    public int getVersion() {
        return version == null ? getProduct().getVersion() : version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
