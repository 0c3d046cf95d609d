package app.carnet.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.SvgRenderer;

/** A card's number as pictures that scanners read: the sixteen digits and nothing else. */
@Named
@ApplicationScoped
public class CardCodes {

    private static final int PIXELS_PER_MODULE = 4;

    /** An address for {@code <img>}; the picture stands in the address itself. */
    public String qr(String cardNumber) {
        return picture(qrOf(cardNumber));
    }

    /** An address for {@code <img>}; the picture stands in the address itself. */
    public String code128(String cardNumber) {
        return picture(code128Of(cardNumber));
    }

    /** Level M restores about 15 % of the data, but none of the three squares in the corners; four modules of quiet around it. */
    static Symbol qrOf(String cardNumber) {
        QrCode code = new QrCode();
        code.setPreferredEccLevel(QrCode.EccLevel.M);
        code.setQuietZoneHorizontal(4);
        code.setQuietZoneVertical(4);
        code.setContent(cardNumber);
        return code;
    }

    /** Ten modules of quiet on either side. */
    static Symbol code128Of(String cardNumber) {
        Code128 code = new Code128();
        code.setHumanReadableLocation(HumanReadableLocation.NONE);
        code.setQuietZoneHorizontal(10);
        code.setBarHeight(20);
        code.setContent(cardNumber);
        return code;
    }

    private static String picture(Symbol symbol) {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            new SvgRenderer(svg, PIXELS_PER_MODULE, Color.WHITE, Color.BLACK, false).render(symbol);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.toByteArray());
    }
}
