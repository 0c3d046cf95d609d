package app.carnet.purchase;

import app.carnet.foundation.Rejected;
import app.carnet.foundation.WrittenNumber;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;

/**
 * The lines entered so far, as JSON in a hidden field: the form holds everything its deed needs, so two tabs, the back
 * button and a lost session cannot mix up purchases. Ids are text, for JavaScript's sake.
 */
@FacesConverter("purchaseLines")
public class PurchaseLinesConverter implements Converter<List<NewLine>> {

    @Override
    public List<NewLine> getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(value))) {
            return reader.readArray().stream().limit(NewPurchase.MAX_LINES + 1L).map(JsonValue::asJsonObject)
                .map(PurchaseLinesConverter::read).toList();
        } catch (JsonException | ClassCastException | IllegalArgumentException | ArithmeticException broken) {
            throw Rejected.because(faces, "error.broken_lines");
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, List<NewLine> value) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        value.forEach(line -> lines.add(write(line)));
        return lines.build().toString();
    }

    private static NewLine read(JsonObject line) {
        String product = line.getString("product", null);
        return new NewLine(product == null ? null : Long.valueOf(product), line.getString("description", ""),
            line.getInt("quantity", 0), price(line.getString("unitPrice", "")));
    }

    /** As text of a bounded length: a number such as 1E+1000000000 is short to send and endless to write. */
    private static BigDecimal price(String text) {
        return WrittenNumber.read(text).orElseThrow(IllegalArgumentException::new);
    }

    private static JsonObjectBuilder write(NewLine line) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (line.productId() != null) {
            json.add("product", line.productId().toString());
        }
        return json.add("description", line.description()).add("quantity", line.quantity()).add("unitPrice", line.unitPrice().toPlainString());
    }
}
