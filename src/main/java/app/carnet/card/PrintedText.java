package app.carnet.card;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of text in a PDF. Western letters are set in Helvetica and Chinese characters in STSong, which every PDF reader
 * has or replaces by its own, so neither is embedded; other letters in Liberation Sans, which is. A character that none
 * of them has, such as an emoji, becomes one □.
 */
final class PrintedText {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CHINESE = Charset.forName("GBK");
    private static final BaseFont REGULAR = font(BaseFont.HELVETICA, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED);
    private static final BaseFont BOLD = font(BaseFont.HELVETICA_BOLD, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED);
    private static final BaseFont OTHER = font("font-fallback/LiberationSans-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    private static final BaseFont SONG = font("STSong-Light", "UniGB-UCS2-H", BaseFont.NOT_EMBEDDED);
    private static final String UNKNOWN = "\u25A1";
    private static final String CUT = "\u2026";
    private static final int HALVES = 2;
    private static final int LINE_OF_BOLD = 30;

    private final String text;
    private final boolean bold;
    private final int largest;
    private final int smallest;
    private final int halves;

    /**
     * @param largest  size in 72nds of an inch
     * @param smallest the size down to which a text is shrunk before it is cut
     */
    PrintedText(String text, boolean bold, int largest, int smallest) {
        this(printable(text), bold, largest, smallest, largest * HALVES);
    }

    private PrintedText(String text, boolean bold, int largest, int smallest, int halves) {
        this.text = text;
        this.bold = bold;
        this.largest = largest;
        this.smallest = smallest;
        this.halves = halves;
    }

    /** As much of the text as that width takes, as large as it takes it. */
    PrintedText fitted(float width) {
        PrintedText fitted = this;
        while (fitted.width() > width && fitted.halves > smallest * HALVES) {
            fitted = new PrintedText(text, bold, largest, smallest, fitted.halves - 1);
        }
        for (int length = text.length(); fitted.width() > width && length > 0; length--) {
            fitted = new PrintedText(text.substring(0, length - 1).strip() + CUT, bold, largest, smallest, fitted.halves);
        }
        return fitted;
    }

    /** Bold is drawn, by a line around each letter, where the font has no bold of its own. */
    void showOn(PdfContentByte content) {
        for (Run run : runs()) {
            boolean drawn = bold && run.font() != BOLD;
            content.setTextRenderingMode(drawn ? PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE : PdfContentByte.TEXT_RENDER_MODE_FILL);
            content.setLineWidth(size() / LINE_OF_BOLD);
            content.setFontAndSize(run.font(), size());
            content.showText(run.text());
        }
    }

    String text() {
        return text;
    }

    float size() {
        return (float) halves / HALVES;
    }

    float width() {
        float width = 0;
        for (Run run : runs()) {
            width += run.font().getWidthPoint(run.text(), size());
        }
        return width;
    }

    private record Run(BaseFont font, String text) {
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || fontFor(text.charAt(i)) != fontFor(text.charAt(start))) {
                runs.add(new Run(fontFor(text.charAt(start)), text.substring(start, i)));
                start = i;
            }
        }
        return runs;
    }

    private BaseFont fontFor(char character) {
        if (WESTERN.newEncoder().canEncode(character)) {
            return bold ? BOLD : REGULAR;
        }
        return OTHER.charExists(character) && Character.isLetter(character) ? OTHER : SONG;
    }

    /** Nothing but what one of the fonts has; what only joins or varies others is left out. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(PrintedText::isSeen).mapToObj(Character::toString)
            .map(character -> has(character) ? character : UNKNOWN).forEach(printable::append);
        return printable.toString();
    }

    private static boolean isSeen(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.FORMAT && type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK;
    }

    private static boolean has(String character) {
        return WESTERN.newEncoder().canEncode(character) || CHINESE.newEncoder().canEncode(character)
            || character.length() == 1 && Character.isLetter(character.charAt(0)) && OTHER.charExists(character.charAt(0));
    }

    private static BaseFont font(String name, String encoding, boolean embedded) {
        try {
            return BaseFont.createFont(name, encoding, embedded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
