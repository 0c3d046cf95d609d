package app.carnet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Role;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditListPageIT extends PageTest {

    private static final String PAGE = "/audit/list.xhtml";
    private static String member;

    @BeforeAll
    static void doSomething() {
        Place.open();
        member = Place.memberWithPoints("Audited Secretly", 10);
    }

    @Test
    void administratorsSeeItAndNobodyElse() {
        Seen.onlyBy(PAGE, Role.ADMIN);
    }

    @Test
    void anEntryTellsWhoDidWhatToWhat() {
        assertThat(rows("?deed=MEMBER_REGISTERED&subject=" + member)).singleElement().asString()
            .contains(Place.CLERK, "Member registered", member).doesNotContain("Audited Secretly");
    }

    @Test
    void whatIsTypedAsTheDeskShowsItFindsTheSubject() {
        assertThat(rows("?subject=" + member.substring(0, 4) + "%20" + member.substring(4))).isEqualTo(rows("?subject=" + member)).isNotEmpty();
    }

    @Test
    void theActorNarrowsTheListWhateverTheCase() {
        assertThat(rows("?actor=MANAGER&subject=" + member)).singleElement().asString().contains("Points adjusted");
    }

    @Test
    void theMemberFindsWhatWasDoneForThemUnderOtherNumbersToo() {
        String receipt = Place.purchase(member, "Racket", "10.00");

        assertThat(rows("?deed=PURCHASE_ENTERED&subject=" + member)).singleElement().asString().contains(receipt);
        assertThat(rows("?deed=CARD_ISSUED&subject=" + member)).hasSize(1);
    }

    @Test
    void theBranchNarrowsTheList() {
        String branch = Place.boss().open("/settings/branches.xhtml").fill("details", Map.of("name", "Audited " + Place.next())).press("create")
            .page().select("table.list a:containsOwn(Audited)").last().attr("href").replaceAll(".*branch=", "");

        assertThat(rows("?branch=" + branch + "&subject=" + member)).isEmpty();
        assertThat(rows("?branch=" + home() + "&deed=MEMBER_REGISTERED&subject=" + member)).hasSize(1);
        Place.boss().open("/settings/branches.xhtml?branch=" + branch).press("offer", "disable");
    }

    @Test
    void theExportHoldsWhatTheFilterLetsThroughAndIsAuditedItself() {
        String formula = Place.member("Exported");
        Place.manager().open("/points/adjust.xhtml?member=" + formula).fill("adjust", Map.of("points", "7", "reason", "A gift")).press("submit");
        String exports = "audit_entry WHERE deed = 'AUDIT_EXPORTED' AND actor = 'boss' AND details = 'subject=… deed=POINTS_ADJUSTED'";
        long before = Place.rows(exports);

        Answer file = Place.boss().open(PAGE + "?deed=POINTS_ADJUSTED&subject=" + formula).press("take", "export");

        assertThat(file.header("Content-Type")).contains("text/csv");
        assertThat(file.header("Content-Disposition")).contains("attachment", "carnet-audit-", ".csv");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isEqualTo("\uFEFFWhen,By,What,Code,Kind,Subject,Member number,Branch,Details,Address");
        assertThat(lines.get(1)).contains(",manager,Points adjusted,POINTS_ADJUSTED,Member," + formula + "," + formula + ",", "points 7")
            .doesNotContain("Exported", "A gift");
        assertThat(Place.rows(exports)).isEqualTo(before + 1);
    }

    @Test
    void theExportSpeaksChineseToo() {
        DeskClient chinese = Place.freshly(Place.BOSS);
        chinese.open(PAGE).press("language", "zh");

        Answer file = chinese.open(PAGE + "?deed=MEMBER_REGISTERED&subject=" + member).press("take", "export");

        assertThat(file.body()).startsWith("\uFEFF时间,").contains("注册会员");
        assertThat(chinese.open(PAGE + "?from=abc").messages()).as("in the language that was chosen").contains("地址中的日期无法识别");
        chinese.open(PAGE).press("language", "en");
    }

    @Test
    void moreThanABatchIsExportedWhole() {
        Answer file = Place.boss().open(PAGE).press("take", "export");

        assertThat(file.body().lines().count()).isGreaterThanOrEqualTo(Place.rows("audit_entry WHERE deed <> 'AUDIT_EXPORTED'"));
    }

    @Test
    void theNewestStandFirst() {
        Place.product("A" + Place.next(), "Just audited", "1.00");

        assertThat(rows("?actor=" + Place.MANAGER).get(0)).contains("Product added");
    }

    @Test
    void datesFilterAndAnEmptyTimeLeadsBackToEverything() {
        Answer empty = Place.boss().open(PAGE + "?until=2001-12-31");

        assertThat(rows("?from=2001-01-01&subject=" + member)).isNotEmpty();
        assertThat(empty.page().select(".empty").text()).contains("Nothing was recorded that fits");
        assertThat(empty.page().select(".empty a").attr("href")).endsWith(PAGE);
        assertThat(rows("?from=abc&page=x&subject=" + member)).as("without what is no day").isEqualTo(rows("?subject=" + member)).isNotEmpty();
    }

    @Test
    void aLastDayBeforeTheFirstIsRefusedBesideIt() {
        assertThat(Place.boss().open(PAGE + "?from=2026-03-02&until=2026-03-01").text("until_message")).contains("This day is before the first one");
    }

    @Test
    void theDetailsAreReadInThePersonsWords() {
        Place.clerk().open("/points/redeem.xhtml?member=" + member).fill("redeem", Map.of("points", "999999", "reason", "Too many")).press("submit");
        DeskClient chinese = Place.freshly(Place.BOSS);
        chinese.open(PAGE).press("language", "zh");

        assertThat(rows("?deed=REFUSED&subject=" + member)).first().asString().contains("asked for, but … can be redeemed now").doesNotContain("error.");
        assertThat(chinese.open(PAGE + "?deed=POINTS_ADJUSTED&subject=" + member).text()).contains("积分 ").doesNotContain("points ");
        chinese.open(PAGE).press("language", "en");
    }

    @Test
    void whatAPageCannotTakeIsOnTheNextPageOfTheSameFilter() {
        String busy = Place.member("Audited Often");
        for (int entry = 1; entry <= 25; entry++) {
            Place.manager().open("/points/adjust.xhtml?member=" + busy).fill("adjust", Map.of("points", "1", "reason", "Once more")).press("submit");
        }
        Answer first = Place.boss().open(PAGE + "?subject=" + busy);
        long entries = Place.rows("audit_entry WHERE member_number = '" + busy + "'");
        assertThat(first.page().select("table.list tbody tr")).hasSize(25);

        String next = first.page().select(".pager a[rel=next]").first().absUrl("href").substring(Place.address().length());

        assertThat(rows(next.substring(PAGE.length()))).hasSize((int) entries - 25).last().asString().contains("issued");
    }

    @Test
    void itIsReadInBothLanguages() {
        Seen.titled(Place.boss(), PAGE, "Audit", "审计记录");
    }

    private static String home() {
        return Place.boss().open("/security/account.xhtml?account=clerk").page()
            .getElementById("person:branch").select("option[selected]").attr("value");
    }

    private static List<String> rows(String query) {
        return Place.boss().open(PAGE + query).page().select("table.list tbody tr").eachText();
    }
}
