package app.carnet.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import app.carnet.testkit.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MyPurchasePageIT extends PageTest {

    private static final String PAGE = "/my/purchase.xhtml?receipt=";

    private String member;
    private String receipt;
    private DeskClient phone;

    @BeforeEach
    void buy() {
        Place.open();
        Place.usualProgramme();
        member = Place.claimed(Place.member("Wang Mei"));
        receipt = Place.purchase(member, "Racket", "60.00");
        phone = Place.freshly(member);
    }

    @Test
    void aReceiptIsReadWithItsRefundsAndWithoutWhoServed() {
        String refund = Place.refund(receipt, "10.00");

        Answer mine = phone.open(PAGE + receipt);

        assertThat(mine.page().select(".receipt").text()).contains("Racket", "60.00", refund, "50.00").doesNotContain("Chen Clerk");
        assertThat(mine.text("refunds")).contains("Brought back", refund, "10.00", "−10 points");
        assertThat(mine.text()).doesNotContain("Chen Clerk", "can still be given back");
    }

    @Test
    void theListShowsTheNewestFirstAndWhatWasGivenBack() {
        String second = Place.purchase(member, "Ball", "5.00");
        Place.refund(receipt, "10.00");

        Answer mine = phone.open("/my/purchases.xhtml");

        List<String> rows = mine.page().select(".entries li").eachText();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).contains(second, "¥ 5.00", "5 points earned").doesNotContain("refunded");
        assertThat(rows.get(1)).contains(receipt, "partly refunded", "¥ 50.00", "of ¥ 60.00", "50 points earned");
        assertThat(mine.text()).doesNotContain("Chen Clerk");
    }

    @Test
    void whoHasBoughtNothingIsToldHowToBegin() {
        assertThat(Place.freshly(Place.claimed(Place.member("Zhao Lei"))).open("/my/purchases.xhtml").page().select(".empty").text()).contains("No purchases yet");
    }

    @Test
    void nobodyElsesReceiptIsShownAndNoneIsToldFromAnother() {
        DeskClient stranger = Place.freshly(Place.claimed(Place.member("Zhao Lei")));
        String refund = Place.refund(receipt, "10.00");

        Answer theirs = stranger.ask(PAGE + receipt);
        Answer none = stranger.ask(PAGE + "R99999999");

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.text()).isEqualTo(none.text()).doesNotContain(receipt, "Racket", "Wang Mei");
        assertThat(stranger.ask(PAGE + refund).status()).isEqualTo(404);
        assertThat(stranger.ask(PAGE + receipt + "&member=" + member + "&memberId=" + Rows.number("SELECT id FROM member WHERE number = ?", member)).status()).isEqualTo(404);
        for (String list : List.of("/my/purchases.xhtml", "/my/statement.xhtml", "/my/points.xhtml", "/my/profile.xhtml")) {
            assertThat(stranger.open(list + "?member=" + member + "&receipt=" + receipt + "&account=" + member).text()).as(list).doesNotContain(receipt, "Wang Mei");
        }
    }

    /** What no form of theirs has is not listened to. */
    @Test
    void fieldsThatNoFormHasChangeNothing() {
        Answer profile = phone.open("/my/profile.xhtml");
        Object before = Rows.all("SELECT a.balance, m.name, m.version, r.role FROM member m JOIN point_account a ON a.member_id = m.id"
            + " JOIN account u ON u.username = m.number JOIN account_role r ON r.account_id = u.id WHERE m.number = ?", member);

        Answer answer = profile.forge("theme", "dark", Map.of("points", "9999", "role", "ADMIN", "roles", "ADMIN", "tier", "Gold",
            "theme:points", "9999", "theme:role", "MANAGER", "theme:member", "10000007", "member", "10000007"));

        assertThat(answer.status()).isLessThan(400);
        assertThat(Rows.all("SELECT a.balance, m.name, m.version, r.role FROM member m JOIN point_account a ON a.member_id = m.id"
            + " JOIN account u ON u.username = m.number JOIN account_role r ON r.account_id = u.id WHERE m.number = ?", member)).isEqualTo(before);
        assertThat(phone.ask("/desk.xhtml").status()).isEqualTo(403);
    }

    @Test
    void theTitlesStandInBothLanguages() {
        Seen.titled(phone, PAGE + receipt, "My receipt " + receipt, "我的小票 " + receipt);
        Seen.titled(phone, "/my/purchases.xhtml", "My purchases", "我的消费");
    }
}
