package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandingPageIT extends PageTest {

    private static final String BRANCHES = "/settings/branches.xhtml";
    private static final String DESK = "/desk.xhtml";

    private String name;
    private String branch;
    private String username;

    @BeforeEach
    void addABranchAndAClerk() {
        Place.open();
        Place.usualProgramme();
        name = "Branch " + Place.next();
        branch = add(name);
        username = "walker" + Place.next();
        Place.account(username, "Wen Walker", List.of("CLERK"));
    }

    /** So that other tests register in the one place that they know. */
    @AfterEach
    void disableIt() {
        Place.manager().open(BRANCHES + "?branch=" + branch).press("offer", "disable");
    }

    @Test
    void whoMayWorkInOneBranchReadsItsNameAndHasNothingToChoose() {
        Answer desk = Place.freshly(username).open(DESK);

        assertThat(desk.text("here")).isNotEqualTo(name).isNotEmpty();
        assertThat(desk.page().getElementById("standing")).isNull();
    }

    @Test
    void whoChangesToAnotherBranchIsThereWithEverythingTheyDo() {
        DeskClient walker = walkerAllowed();
        Answer there = walker.open(DESK).fill("standing", Map.of("branch", branch)).press("change");
        assertThat(there.text("here")).isEqualTo(name);
        assertThat(there.address()).endsWith(DESK);

        String member = walker.open("/registration/new.xhtml").fill("registration", Map.of("name", "Walked In", "consent", "true"))
            .press("submit").address().replaceAll(".*member=([0-9]+).*", "$1");
        walker.open("/purchase/enter.xhtml?member=" + member).fill("purchase", Map.of("product", "Racket", "unitPrice", "100.00"))
            .press("addLine").press("purchase", "submit");
        walker.open("/points/redeem.xhtml?member=" + member).fill("redeem", Map.of("points", "20", "reason", "Towel")).press("submit");

        assertThat(Place.rows("member WHERE number = '" + member + "' AND branch_id = " + branch)).isEqualTo(1);
        assertThat(Place.rows("purchase WHERE branch_id = " + branch)).isEqualTo(1);
        assertThat(Place.rows("point_entry WHERE kind IN ('EARN', 'REDEEM') AND branch_id = " + branch)).isEqualTo(2);
        assertThat(Place.rows("audit_entry WHERE deed IN ('MEMBER_REGISTERED', 'CARD_ISSUED', 'PURCHASE_ENTERED', 'POINTS_REDEEMED')"
            + " AND branch_id = " + branch)).isEqualTo(4);
        assertThat(Place.rows("audit_entry WHERE deed = 'BRANCH_SWITCHED' AND actor = '" + username + "'")).isEqualTo(1);
    }

    @Test
    void whoStandsWhereNothingWasSoldTodayIsLedToWhatWasSoldBefore() {
        Answer there = walkerAllowed().open(DESK).fill("standing", Map.of("branch", branch)).press("change");

        assertThat(there.text("latest")).contains("at " + name, "No purchases here today yet");
        assertThat(there.page().select("#latest .empty a").attr("href")).endsWith("/purchase/list.xhtml");
    }

    @Test
    void whatWasTypedIsSentAlongToTheOtherBranch() {
        DeskClient walker = walkerAllowed();
        Answer registration = walker.open("/registration/new.xhtml").fill("standing", Map.of("branch", branch));

        registration.forge("standing", "change", Map.of("registration:kept", "true", "registration:name", "Half Typed"));

        Answer again = walker.open("/registration/new.xhtml");
        assertThat(again.text("here")).isEqualTo(name);
        assertThat(again.value("registration", "name")).isEqualTo("Half Typed");
        assertThat(again.messages()).isEmpty();
    }

    @Test
    void whoMayWorkInADisabledBranchKeepsThatWhenTheAccountIsSaved() {
        allow(List.of(branch));
        String another = add("Another " + Place.next());
        disableIt();
        Answer form = Place.boss().open("/security/account.xhtml?account=" + username);
        assertThat(form.text("person")).contains(name + " (disabled)");

        assertThat(form.fill("person", Map.of("fullName", "Wen Walker-Lin")).press("change").messages()).contains("Wen Walker-Lin");

        Place.manager().open(BRANCHES + "?branch=" + branch).press("offer", "enable");
        assertThat(Place.rows("account_branch WHERE branch_id = " + branch)).isEqualTo(1);
        Place.manager().open(BRANCHES + "?branch=" + another).press("offer", "disable");
    }

    @Test
    void everyAuditRowOfASessionCarriesItsBranchFromTheSignInOn() {
        DeskClient walker = Place.freshly(username);
        walker.ask(BRANCHES);
        walker.open("/member/show.xhtml?member=00000000");

        assertThat(Place.rows("audit_entry WHERE actor = '" + username + "' AND deed IN ('SIGNED_IN', 'FORBIDDEN')")).isEqualTo(2);
        assertThat(Place.rows("audit_entry WHERE actor = '" + username + "' AND deed <> 'PASSWORD_RESET' AND branch_id IS NULL")).isZero();
    }

    @Test
    void aFormReplayedWithAForeignBranchIsRefusedInWordsAndChangesNothing() {
        String foreign = add("Foreign " + Place.next());
        Answer form = walkerAllowed().open(DESK);
        String home = form.text("here");

        Answer refused = form.forge("standing", "change", Map.of("standing:branch", foreign));

        assertThat(refused.messages()).contains("Please choose one from the list");
        assertThat(refused.text("here")).isEqualTo(home);
        Place.manager().open(BRANCHES + "?branch=" + foreign).press("offer", "disable");
    }

    @Test
    void aFormFromBeforeThePermissionWasTakenAwayIsRefused() {
        DeskClient walker = walkerAllowed();
        Answer form = walker.open(DESK).fill("standing", Map.of("branch", branch));
        String home = form.text("here");
        allow(List.of());

        form.press("change");

        assertThat(walker.open(DESK).text("here")).isEqualTo(home);
        assertThat(Place.rows("audit_entry WHERE deed = 'BRANCH_SWITCHED' AND actor = '" + username + "'")).isZero();
    }

    @Test
    void whoStandsInABranchThatIsDisabledIsAtHomeWithTheNextClickAndReadsSo() {
        DeskClient walker = walkerAllowed();
        String home = walker.open(DESK).text("here");
        walker.open(DESK).fill("standing", Map.of("branch", branch)).press("change");
        add("Another " + Place.next());
        disableIt();

        Answer next = walker.open(DESK);

        assertThat(next.text("here")).isEqualTo(home);
        assertThat(next.text()).contains("closed to you now. You are working at " + home);
        assertThat(walker.open(DESK).text()).doesNotContain("closed to you now");
    }

    @Test
    void aBranchThatIsSomebodysHomeIsNotDisabledAndSaysSo() {
        Place.boss().open("/security/account.xhtml?account=" + username).fill("person", Map.of("branch", branch)).press("change");

        Answer refused = Place.manager().open(BRANCHES + "?branch=" + branch).press("offer", "disable");

        assertThat(refused.messages()).contains(name + " is the home branch of one person", "Ask an administrator");
        assertThat(Place.rows("branch WHERE active AND id = " + branch)).isEqualTo(1);
        Place.boss().open("/security/account.xhtml?account=" + username).press("access", "disable");
    }

    @Test
    void anAccountIsNotPlacedInADisabledOrUnknownBranch() {
        Answer form = Place.boss().open("/security/account.xhtml?account=" + username);

        assertThat(form.forge("person", "change", Map.of("person:branch", "42")).message("person", "branch")).contains("Please choose one from the list");
        assertThat(form.forge("person", "change", Map.of("person:branches", "42")).message("person", "branches")).contains("Please choose only from the list");
    }

    private DeskClient walkerAllowed() {
        allow(List.of(branch));
        return Place.freshly(username);
    }

    private void allow(List<String> branches) {
        Answer saved = Place.boss().open("/security/account.xhtml?account=" + username).tick("person", "branches", branches).press("change");
        assertThat(saved.messages()).contains("Wen Walker");
    }

    private static String add(String name) {
        Answer list = Place.manager().open(BRANCHES).fill("details", Map.of("name", name)).press("create");
        Element link = list.page().select("table.list td.main a").stream().filter(one -> one.text().equals(name)).findFirst().orElseThrow();
        return link.attr("href").replaceAll(".*branch=", "");
    }
}
