package app.carnet.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.OperationToken;
import app.carnet.member.MemberService;
import app.carnet.member.Members;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class CardSheetServiceIT {

    @Inject
    private CardSheetService sheets;
    @Inject
    private CardService cardService;
    @Inject
    private Cards cards;
    @Inject
    private Members members;
    @Inject
    private MemberService memberService;

    @Test
    void aPrintedCardIsCountedAuditedAndNoLongerWaits() {
        String card = card();

        String sheet = print(List.of(card));

        assertThat(get(card).getPrintedTimes()).isEqualTo(1);
        assertThat(get(card).getPrintedAt()).isNotNull();
        assertThat(waiting()).doesNotContain(get(card));
        assertThat(onSheet(sheet)).containsExactly(card);
        assertThat(Rows.count("audit_entry WHERE deed = 'CARD_PRINTED' AND subject_key = ?", card)).isEqualTo(1);
    }

    @Test
    void theNewestCardsWaitFirst() {
        String first = card();
        String second = card();

        assertThat(waiting()).extracting(Card::getNumber).containsSubsequence(second, first);
    }

    @Test
    void theSameFormSixteenTimesAtOncePrintsOnce() {
        String card = card();
        String token = OperationToken.fresh();

        List<Object> results = AtOnce.times(16, i -> As.clerk(() -> sheets.print(token, List.of(card))));

        assertThat(results.stream().distinct()).hasSize(1);
        assertThat(get(card).getPrintedTimes()).isEqualTo(1);
    }

    @Test
    void sheetsWithTheSameCardsInAnyOrderAreMadeAtOnce() {
        List<String> some = List.of(card(), card(), card());
        List<String> reversed = List.of(some.get(2), some.get(1), some.get(0));

        List<Object> results = AtOnce.times(16, i -> print(i % 2 == 0 ? some : reversed));

        assertThat(results).hasOnlyElementsOfType(String.class).doesNotHaveDuplicates();
        assertThat(get(some.get(0)).getPrintedTimes()).isEqualTo(16);
    }

    @Test
    void aCardThatCountsNoMoreIsNotPrintedNorAnyOtherWithIt() {
        String lost = card();
        String good = card();
        As.clerk(() -> cardService.block(OperationToken.fresh(), lost, StopReason.LOST, null));

        refused("error.card_stopped", List.of(good, lost));
        assertThat(get(good).getPrintedTimes()).isZero();
    }

    @Test
    void aCardReplacedAfterPrintingIsLeftOutOfTheSheet() {
        String old = card();
        String good = card();
        String sheet = print(List.of(old, good));

        As.clerk(() -> cardService.replace(OperationToken.fresh(), old, StopReason.DAMAGED));

        assertThat(onSheet(sheet)).containsExactly(good);
    }

    @Test
    void theCardOfAMemberWhoLeftIsNotPrinted() {
        String member = A.member().number();
        String card = cardOf(member);
        String sheet = print(List.of(card));

        As.clerk(() -> memberService.close(OperationToken.fresh(), member));

        assertThat(waiting()).extracting(Card::getNumber).doesNotContain(card);
        assertThat(onSheet(sheet)).isEmpty();
        refused("error.card_stopped", List.of(card));
        assertThat(get(card).getPrintedTimes()).isEqualTo(1);
    }

    @Test
    void theDatabaseSortsNoCardsToShowThoseThatWait() {
        String printed = card();
        print(List.of(printed));
        card();
        long sorted = sorted();

        assertThat(waiting()).isNotEmpty().extracting(Card::getNumber).doesNotContain(printed);

        assertThat(sorted()).isEqualTo(sorted);
    }

    @Test
    void noCardAndTooManyAreRefused() {
        A.place();

        refused("error.no_card_chosen", List.of());
        refused("error.too_many_cards", IntStream.rangeClosed(0, CardSheetService.MOST).mapToObj(CardNumber::of).toList());
    }

    private String card() {
        return cardOf(A.member().number());
    }

    private String cardOf(String member) {
        return As.clerk(() -> cards.of(members.get(member).getId())).get(0).getNumber();
    }

    private Card get(String card) {
        return As.clerk(() -> cards.get(card));
    }

    private List<Card> waiting() {
        return As.clerk(() -> cards.toPrint(null, false, 1)).rows();
    }

    /** Rows that the server has sorted so far. */
    private static long sorted() {
        return Rows.number("SELECT CAST(VARIABLE_VALUE AS SIGNED) FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'SORT_ROWS'");
    }

    private List<String> onSheet(String sheet) {
        return As.clerk(() -> sheets.find(Long.parseLong(sheet))).orElseThrow().getPrintableCards().stream().map(Card::getNumber).toList();
    }

    private String print(List<String> numbers) {
        return As.clerk(() -> sheets.print(OperationToken.fresh(), numbers));
    }

    private void refused(String key, List<String> numbers) {
        assertThatThrownBy(() -> print(numbers)).isInstanceOfSatisfying(BusinessException.class,
            refusal -> assertThat(refusal.getKey()).isEqualTo(key));
    }
}
