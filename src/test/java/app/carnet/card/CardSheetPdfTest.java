package app.carnet.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.carnet.member.Member;
import app.carnet.testkit.Scanner;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CardSheetPdfTest {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final int DPI = 200;

    @Test
    void theSheetIsA4AndTakesTenCardsAPage() throws IOException {
        assertThat(pagesOf(10)).isEqualTo(1);
        assertThat(pagesOf(11)).isEqualTo(2);
        try (PDDocument sheet = sheetOf(cards(1))) {
            assertThat(sheet.getPage(0).getMediaBox().getWidth()).isCloseTo(595.276f, within(0.01f));
            assertThat(sheet.getPage(0).getMediaBox().getHeight()).isCloseTo(841.890f, within(0.01f));
        }
    }

    @Test
    void theMarksCutCardsOfCreditCardSize() throws IOException {
        try (PDDocument sheet = sheetOf(cards(1))) {
            List<float[]> lines = lines(sheet);

            assertThat(span(lines, 0)).isCloseTo(85.60 * POINTS_PER_MILLIMETRE, within(0.02));
            assertThat(span(lines, 1)).isCloseTo(53.98 * POINTS_PER_MILLIMETRE, within(0.02));
        }
    }

    @Test
    void everyCodeOfAFullPageReadsItsCardsNumber() throws IOException {
        List<Card> cards = cards(10);
        try (PDDocument sheet = sheetOf(cards)) {
            BufferedImage page = new PDFRenderer(sheet).renderImageWithDPI(0, DPI);

            for (int i = 0; i < cards.size(); i++) {
                BufferedImage card = cut(page, i);
                assertThat(Scanner.qr(card)).isEqualTo(cards.get(i).getNumber());
                assertThat(Scanner.code128(card)).isEqualTo(cards.get(i).getNumber());
            }
        }
    }

    @Test
    void placeNameAndNumberStandOnTheCardAsText() throws IOException {
        try (PDDocument sheet = sheetOf(List.of(card("王小明", 1)))) {
            assertThat(new PDFTextStripper().getText(sheet)).contains("河畔健身 Gym", "会员卡", "王小明", "22 Nov 2026 10:31 · chen")
                .containsPattern("9000\\s+0000\\s+0000\\s+0017");
        }
    }

    @Test
    void whatNoFontHasBecomesOneBox() throws IOException {
        try (PDDocument sheet = sheetOf(List.of(card("😀 李\uD842\uDFB7 Łukasz é\u0301 Ли", 1)))) {
            assertThat(new PDFTextStripper().getText(sheet)).contains("□ 李□ Łukasz é Ли");
        }
    }

    @Test
    void aLongNameIsShrunkAndThenCut() {
        float width = Paper.across(47_000);
        PrintedText fits = new PrintedText("Li", true, 15, 8).fitted(width);
        PrintedText shrunk = new PrintedText("Anna-Maria Fernández García", true, 15, 8).fitted(width);
        PrintedText cut = new PrintedText("欧阳".repeat(50), true, 15, 8).fitted(width);

        assertThat(fits.size()).isEqualTo(15);
        assertThat(shrunk.size()).isBetween(8f, 14.5f);
        assertThat(shrunk.text()).isEqualTo("Anna-Maria Fernández García");
        assertThat(cut.size()).isEqualTo(8);
        assertThat(cut.text()).startsWith("欧阳").endsWith("…");
        assertThat(Stream.of(fits, shrunk, cut)).allMatch(text -> text.width() <= width);
    }

    @Test
    void aSheetWithoutCardsIsAnEmptyPage() throws IOException {
        assertThat(pagesOf(0)).isEqualTo(1);
    }

    private static int pagesOf(int cards) throws IOException {
        try (PDDocument sheet = sheetOf(cards(cards))) {
            return sheet.getNumberOfPages();
        }
    }

    private static PDDocument sheetOf(List<Card> cards) throws IOException {
        return Loader.loadPDF(new CardSheetPdf("河畔健身 Gym", "会员卡", "22 Nov 2026 10:31 · chen").of(cards));
    }

    private static List<Card> cards(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> card("Member " + i, i * 7_919L)).toList();
    }

    private static Card card(String name, long sequence) {
        return new Card(CardNumber.of(sequence), new Member("10000004", name, Instant.EPOCH, "chen"), Instant.EPOCH, "chen");
    }

    private static BufferedImage cut(BufferedImage page, int i) {
        int width = page.getWidth() / CardSheetPdf.COLUMNS;
        double top = 13.55 + i / CardSheetPdf.COLUMNS * 53.98;
        return page.getSubimage(i % CardSheetPdf.COLUMNS * width, pixels(top), width, pixels(53.98));
    }

    private static int pixels(double millimetres) {
        return (int) Math.round(millimetres / 25.4 * DPI);
    }

    /** How far the first and the last mark across that axis are apart. */
    private static double span(List<float[]> lines, int axis) {
        TreeSet<Float> places = new TreeSet<>(lines.stream().filter(line -> line[axis] == line[axis + 2]).map(line -> line[axis]).toList());
        return places.last() - places.first();
    }

    /** Every line drawn: from x, y to x, y. */
    private static List<float[]> lines(PDDocument sheet) throws IOException {
        List<Object> tokens = new PDFStreamParser(sheet.getPage(0)).parse();
        List<float[]> lines = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator && operator.getName().equals("l")) {
                lines.add(new float[] {number(tokens, i - 5), number(tokens, i - 4), number(tokens, i - 2), number(tokens, i - 1)});
            }
        }
        return lines;
    }

    private static float number(List<Object> tokens, int i) {
        return ((COSNumber) tokens.get(i)).floatValue();
    }
}
