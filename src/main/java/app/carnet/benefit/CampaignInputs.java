package app.carnet.benefit;

import app.carnet.foundation.Messages;
import app.carnet.product.Product;
import app.carnet.product.Products;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/**
 * Looks at a campaign's inputs as they are sent, so that all that is wrong is said at once. {@link CampaignService} refuses
 * the same once more, whatever page it is called from.
 */
@Named
@RequestScoped
public class CampaignInputs {

    @Inject
    private Products products;
    @Inject
    private Messages messages;

    /** The last day is not before the first, which stands above it. */
    public void checkLastDay(FacesContext faces, UIComponent input, Object lastDay) {
        Object firstDay = ((UIInput) input.findComponent("firstDay")).getValue();
        if (firstDay instanceof LocalDate first && ((LocalDate) lastDay).isBefore(first)) {
            throw refusal("error.last_before_first");
        }
    }

    /** There are products of all those codes. */
    public void checkProducts(FacesContext faces, UIComponent input, Object typed) {
        List<String> codes = CampaignDraft.productCodes((String) typed);
        List<String> known = products.byCodes(codes).stream().map(Product::getCode).toList();
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw refusal("error.no_such_product", code);
        });
    }

    private ValidatorException refusal(String key, Object... arguments) {
        return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.text(key, arguments), null));
    }
}
