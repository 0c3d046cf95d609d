package app.carnet.purchase;

import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PlainText;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What stands in the form of a purchase: the token of the deed, the lines added so far, the line being typed, the points to pay with. */
public class PurchaseDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String token;
    private List<NewLine> lines = new ArrayList<>();
    @PlainText
    @Size(max = NewLine.DESCRIPTION_LENGTH)
    private String product;
    private Integer quantity = 1;
    private BigDecimal unitPrice;
    private BigDecimal listPrice;
    private Long points;

    /** Takes the line that was typed; its fields are empty again. */
    void add(NewLine line) {
        lines.add(line);
        product = null;
        quantity = 1;
        unitPrice = null;
        listPrice = null;
    }

    void remove(int index) {
        lines.remove(index);
    }

    boolean isLineTyped() {
        return product != null;
    }

    NewPurchase purchase(String number) {
        return new NewPurchase(number, lines, points == null ? 0 : points);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }

    public List<NewLine> getLines() {
        return lines;
    }

    public void setLines(List<NewLine> lines) {
        this.lines = new ArrayList<>(lines);
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(Integer quantity) {
        this.quantity = quantity;
    }

    /** What the product chosen costs unless another price is typed; shown, never sent. */
    public BigDecimal getListPrice() {
        return listPrice;
    }

    void setListPrice(BigDecimal listPrice) {
        this.listPrice = listPrice;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(BigDecimal unitPrice) {
        this.unitPrice = unitPrice;
    }

    public Long getPoints() {
        return points;
    }

    public void setPoints(Long points) {
        this.points = points;
    }
}
