package app.carnet.product;

import app.carnet.foundation.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /product/list.xhtml}: what is sold, narrowed by text and category. */
@Named
@RequestScoped
public class ProductListPage {

    @Inject
    private Products products;

    private String text;
    private long category;
    private boolean disabledToo;
    private int number = 1;
    private Page<ProductRow> page;

    public Page<ProductRow> getPage() {
        if (page == null) {
            page = products.list(new ProductFilter(text, category, disabledToo), number);
        }
        return page;
    }

    public List<Category> getCategories() {
        return products.categories();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public long getCategory() {
        return category;
    }

    public void setCategory(long category) {
        this.category = category;
    }

    public boolean isDisabledToo() {
        return disabledToo;
    }

    public void setDisabledToo(boolean disabledToo) {
        this.disabledToo = disabledToo;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
