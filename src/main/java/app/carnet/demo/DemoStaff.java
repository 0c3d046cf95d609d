package app.carnet.demo;

import app.carnet.foundation.Caller;
import app.carnet.foundation.DataDirectory;
import app.carnet.foundation.OperationToken;
import app.carnet.security.AccountDraft;
import app.carnet.security.AccountService;
import app.carnet.security.NewPlace;
import app.carnet.security.PasswordService;
import app.carnet.security.Role;
import app.carnet.security.SetUpService;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** What the administrator does in the demo: sets the place up, by its code, and lets the others in. */
@Stateless
@PermitAll
@RunAs(Role.Names.ADMIN)
public class DemoStaff {

    static final String PASSWORD = "carnet-demo";
    static final String MANAGER = "manager";

    @Inject
    private SetUpService setUp;
    @Inject
    private AccountService accounts;
    @Inject
    private PasswordService passwords;
    @Inject
    private Caller caller;

    @AroundInvoke
    Object asAdmin(InvocationContext deed) throws Exception {
        caller.actAs("admin");
        return deed.proceed();
    }

    /** The first of the staff is the administrator. */
    public void setUpPlace(DemoWords words) {
        List<String> first = words.rows("staff").get(0);
        NewPlace place = new NewPlace(first.get(0), first.get(1), words.text("place"), words.currency(), words.zone());
        place.setLanguage(words.language());
        setUp.begin(OperationToken.fresh(), code(), place, PASSWORD);
    }

    /** @param branches their ids, in the order of the words */
    public void hire(DemoWords words, List<Long> branches) {
        words.rows("staff").stream().skip(1).forEach(row -> hire(row.get(0), row.get(1),
            Stream.of(row.get(2).split(" ")).map(Integer::valueOf).map(branches::get).toList()));
    }

    /** @param workplaces the first of them is home */
    private void hire(String username, String fullName, List<Long> workplaces) {
        Role[] roles = username.equals(MANAGER) ? new Role[] {Role.MANAGER, Role.CLERK} : new Role[] {Role.CLERK};
        AccountDraft draft = new AccountDraft(username, fullName, roles);
        draft.setBranchId(workplaces.get(0));
        draft.setOtherBranchIds(workplaces.stream().skip(1).toArray(Long[]::new));
        accounts.create(OperationToken.fresh(), draft);
        passwords.reset(username, accounts.issueResetCode(username), PASSWORD);
    }

    private static String code() {
        try {
            return Files.readString(DataDirectory.file("set-up-code.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
