package app.carnet.testkit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/** Reads codes from pictures, as a scanner at the desk does. */
public final class Scanner {

    private Scanner() {
    }

    public static String qr(BufferedImage picture) {
        return read(picture, BarcodeFormat.QR_CODE);
    }

    public static String code128(BufferedImage picture) {
        return read(picture, BarcodeFormat.CODE_128);
    }

    private static String read(BufferedImage picture, BarcodeFormat format) {
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        try {
            return new MultiFormatReader().decode(bitmap,
                Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true)).getText();
        } catch (NotFoundException e) {
            throw new AssertionError("No " + format + " in the picture", e);
        }
    }
}
