package app.carnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Role;
import java.util.List;

/** What everybody sees of a page: what most tests of pages begin and end with. */
public final class Seen {

    private static final String ADMIN = "ada";

    private Seen() {
    }

    /** Who has one of these roles and no other sees the page, the rest of the staff does not, and a visitor is led to the sign-in. */
    public static void onlyBy(String page, Role... roles) {
        for (Role role : Role.STAFF) {
            assertThat(somebody(role).ask(page).status()).as(role.name()).isEqualTo(List.of(roles).contains(role) ? 200 : 403);
        }
        assertThat(Place.visitor().ask(page).header("Location")).contains("/login.xhtml");
    }

    /** The titles that this person's page has in each language the browser asks for, whichever the person chose before. */
    public static void titled(DeskClient person, String page, String english, String chinese) {
        person.dropCookie("carnet-language");
        assertThat(person.ask(page, "Accept-Language", "en").page().title()).isEqualTo(english + " · Carnet");
        assertThat(person.ask(page, "Accept-Language", "zh-CN").page().title()).isEqualTo(chinese + " · Carnet");
    }

    private static DeskClient somebody(Role role) {
        if (role == Role.ADMIN) {
            Place.account(ADMIN, "Ada Admin", List.of(role.name()));
            return Place.freshly(ADMIN);
        }
        return role == Role.MANAGER ? Place.manager() : Place.clerk();
    }
}
