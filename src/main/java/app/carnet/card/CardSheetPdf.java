package app.carnet.card;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Cards on A4, as a PDF.
 *
 * <ul>
 * <li>Ten a page in two columns, each 85.60 × 53.98 mm (ID-1 of ISO/IEC 7810, the size of a credit card).</li>
 * <li>Cards of a column touch, the columns are 10 mm apart; short marks outside the cards show where to cut.</li>
 * <li>At the foot of each page stands when and by whom it was printed.</li>
 * </ul>
 */
final class CardSheetPdf {

    /** In micrometres, as all measures here. */
    static final int CARD_WIDTH = 85_600;
    static final int CARD_HEIGHT = 53_980;
    static final int COLUMNS = 2;
    static final int ROWS = 5;

    private static final int GUTTER = 10_000;
    private static final int LEFT = (210_000 - COLUMNS * CARD_WIDTH - GUTTER) / 2;
    private static final int TOP = (297_000 - ROWS * CARD_HEIGHT) / 2;
    private static final int MARK = 3_000;
    private static final int MARK_GAP = 1_200;
    private static final int FOOT = 292_500;

    private final CardFront front;
    private final String printed;

    /**
     * @param label   what such a card is called
     * @param printed when and by whom
     */
    CardSheetPdf(String place, String label, String printed) {
        this.front = new CardFront(place, label);
        this.printed = printed;
    }

    /** No cards make one empty page. */
    byte[] of(List<Card> cards) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Document document = new Document(Paper.a4())) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            document.open();
            for (int first = 0; first == 0 || first < cards.size(); first += COLUMNS * ROWS) {
                document.newPage();
                writer.setPageEmpty(false);
                page(new Paper(writer.getDirectContent()), cards.subList(first, Math.min(cards.size(), first + COLUMNS * ROWS)));
            }
        }
        return bytes.toByteArray();
    }

    private void page(Paper paper, List<Card> cards) {
        for (int i = 0; i < cards.size(); i++) {
            int x = LEFT + i % COLUMNS * (CARD_WIDTH + GUTTER);
            int y = TOP + i / COLUMNS * CARD_HEIGHT;
            marks(paper, x, y, i < COLUMNS, i + COLUMNS >= cards.size());
            front.draw(paper, x, y, cards.get(i));
        }
        paper.text(new PrintedText(printed, false, 7, 6), LEFT, FOOT, 2 * CARD_WIDTH, Paper.MUTED);
    }

    /** Along the card's edges, outside of all cards: beside every row, above the first and below the last card of a column. */
    private static void marks(Paper paper, int x, int y, boolean first, boolean last) {
        for (int edge : new int[] {y, y + CARD_HEIGHT}) {
            paper.line(x - MARK_GAP - MARK, edge, x - MARK_GAP, edge);
            paper.line(x + CARD_WIDTH + MARK_GAP, edge, x + CARD_WIDTH + MARK_GAP + MARK, edge);
        }
        for (int edge : new int[] {x, x + CARD_WIDTH}) {
            if (first) {
                paper.line(edge, y - MARK_GAP - MARK, edge, y - MARK_GAP);
            }
            if (last) {
                paper.line(edge, y + CARD_HEIGHT + MARK_GAP, edge, y + CARD_HEIGHT + MARK_GAP + MARK);
            }
        }
    }
}
