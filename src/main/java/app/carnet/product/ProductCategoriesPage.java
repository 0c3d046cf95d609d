package app.carnet.product;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.PlainText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.omnifaces.cdi.Param;

/** {@code /product/categories.xhtml?category=ID}: all categories and one to edit; without an id, a new one. */
@Named
@RequestScoped
public class ProductCategoriesPage {

    @Inject
    private Products products;
    @Inject
    private CategoryService service;
    @Inject
    @Param(name = "category")
    private Long id;

    private Category category;
    private List<Category> categories;
    private String token;
    private int version;
    @NotNull
    @PlainText
    @Size(max = Category.NAME_LENGTH)
    private String name;

    @PageAction
    public void load() {
        name = id == null ? null : getCategory().getName();
        version = id == null ? 0 : getCategory().getVersion();
    }

    @PageAction
    public String create() {
        service.create(token, name);
        return Go.to("/product/categories").saying("product_categories.created", name).outcome();
    }

    @PageAction
    public String rename() {
        service.rename(token, id, version, name);
        return Go.to("/product/categories").saying("product_categories.renamed", name).outcome();
    }

    @PageAction
    public String disable() {
        service.disable(token, id);
        return Go.to("/product/categories").saying("product_categories.disabled", getCategory().getName()).outcome();
    }

    @PageAction
    public String enable() {
        service.enable(token, id);
        return Go.to("/product/categories").saying("product_categories.enabled", getCategory().getName()).outcome();
    }

    public List<Category> getCategories() {
        return categories = categories == null ? products.categories() : categories;
    }

    /** The category being edited, or null if it is a new one. */
    public Category getCategory() {
        return category = category == null && id != null ? products.getCategory(id) : category;
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
