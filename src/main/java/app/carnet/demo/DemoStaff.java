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
import java.util.Currency;

/** What the administrator does in the demo: sets the place up, by its code, and lets the others in. */
@Stateless
@PermitAll
@RunAs(Role.Names.ADMIN)
public class DemoStaff {

    static final String PASSWORD = "carnet-demo";

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

    public void setUpPlace() {
        NewPlace place = new NewPlace("admin", "Chen Yu", "Riverside Gym", Currency.getInstance("CNY"), DemoData.ZONE);
        setUp.begin(OperationToken.fresh(), code(), place, PASSWORD);
        hire("manager", "Zhao Min", Role.MANAGER, Role.CLERK);
        hire("clerk", "Lin Fang", Role.CLERK);
    }

    private void hire(String username, String fullName, Role... roles) {
        accounts.create(OperationToken.fresh(), new AccountDraft(username, fullName, roles));
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
