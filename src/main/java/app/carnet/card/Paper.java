package app.carnet.card;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import uk.org.okapibarcode.backend.Symbol;

/** A page of A4 that is drawn on from its top left corner, in micrometres; text sizes are in 72nds of an inch, as the PDF counts. */
final class Paper {

    static final Color INK = new Color(0x1c2430);
    static final Color MUTED = new Color(0x545e6f);
    static final Color BRAND = new Color(0x0d6857);

    private static final int WIDTH = 210_000;
    private static final int HEIGHT = 297_000;
    private static final int MICROMETRES_PER_INCH = 25_400;
    private static final int UNITS_PER_INCH = 72;

    private final PdfContentByte content;

    Paper(PdfContentByte content) {
        this.content = content;
    }

    /** The exact size; the library's own is rounded to whole 72nds of an inch. */
    static Rectangle a4() {
        return new Rectangle(across(WIDTH), across(HEIGHT));
    }

    static float across(double micrometres) {
        return (float) (micrometres * UNITS_PER_INCH / MICROMETRES_PER_INCH);
    }

    /** A hairline. */
    void line(int fromX, int fromY, int toX, int toY) {
        content.setColorStroke(MUTED);
        content.setLineWidth(0.3f);
        content.moveTo(across(fromX), down(fromY));
        content.lineTo(across(toX), down(toY));
        content.stroke();
    }

    /** A line of text, cut where it would be wider than that. */
    void text(PrintedText text, int x, int baseline, int width, Color color) {
        content.setColorFill(color);
        content.setColorStroke(color);
        content.beginText();
        content.setTextMatrix(across(x), down(baseline));
        text.fitted(across(width)).showOn(content);
        content.endText();
    }

    /** Fills that space with a code's bars; its quiet zone lies around, and is the caller's affair. */
    void code(Symbol symbol, int x, int y, int width, int height) {
        double unitX = (double) width / (symbol.getWidth() - 2 * symbol.getQuietZoneHorizontal());
        double unitY = (double) height / (symbol.getHeight() - 2 * symbol.getQuietZoneVertical());
        content.setColorFill(Color.BLACK);
        for (var bar : symbol.getRectangles()) {
            content.rectangle(across(x + bar.x * unitX), down(y + (bar.y + bar.height) * unitY),
                across(bar.width * unitX), across(bar.height * unitY));
        }
        content.fill();
    }

    private static float down(double micrometres) {
        return across(HEIGHT - micrometres);
    }
}
