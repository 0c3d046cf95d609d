package app.carnet.card;

/** What stands on a card: the place, the member, the number, and the number once more for two kinds of scanner. */
final class CardFront {

    /** Left and right, in micrometres; ten modules of Code 128 fit into it. */
    private static final int MARGIN = 7_130;
    private static final int INNER = CardSheetPdf.CARD_WIDTH - 2 * MARGIN;
    private static final int QR = 20_000;
    private static final int BESIDE_QR = INNER - QR - 4_000;

    private final String place;
    private final String label;

    CardFront(String place, String label) {
        this.place = place;
        this.label = label;
    }

    /** Draws the card with its top left corner there. */
    void draw(Paper paper, int x, int y, Card card) {
        int left = x + MARGIN;
        paper.text(new PrintedText(place, true, 12, 7), left, y + 9_600, BESIDE_QR, Paper.BRAND);
        paper.text(new PrintedText(label, false, 7, 6), left, y + 13_200, BESIDE_QR, Paper.MUTED);
        paper.text(new PrintedText(card.getMember().getName(), true, 15, 8), left, y + 25_400, BESIDE_QR, Paper.INK);
        paper.code(CardCodes.qrOf(card.getNumber()), left + INNER - QR, y + 6_000, QR, QR);
        paper.code(CardCodes.code128Of(card.getNumber()), left, y + 31_000, INNER, 10_000);
        paper.text(new PrintedText(inFours(card.getNumber()), true, 13, 13), left, y + 47_400, INNER, Paper.INK);
    }

    private static String inFours(String number) {
        return number.replaceAll("(.{4})(?=.)", "$1  ");
    }
}
