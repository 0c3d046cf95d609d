/**
 * Who may come in, and in which roles.
 *
 * <ul>
 * <li>{@link app.carnet.security.SignInMechanism} stands before every request; a session counts as long as its account's
 * password, roles and access are what they were at sign-in, its {@link app.carnet.security.AccountSession} has not been
 * ended, and {@link app.carnet.security.SessionLimit} is not passed.</li>
 * <li>A wrong password, somebody unknown, a disabled account and one that must wait are answered alike, and cost alike: one
 * hash, of which {@link app.carnet.security.PasswordChecks} lets only so many be computed at once, and none while a database
 * connection is held. An {@link app.carnet.security.AddressTries address} that must wait is told so at once.</li>
 * <li>Whoever was right is let in by a {@link app.carnet.security.ProvenCredential}, as long as the account is still what it was
 * then. Where there is a {@link app.carnet.security.SecondFactor}, a code is shown first; until then nothing is open. Staff
 * who must have one and have none can set it up and do nothing else.</li>
 * <li>Whatever is typed for one person ({@link app.carnet.security.KnownBy}) shares one count of failures; the owner's own
 * browsers are counted apart.</li>
 * <li>Nobody knows another's password: an administrator gives the staff a one-time code, the desk gives one to members, and
 * its owner chooses. A member's account is named by the member's number, and no other account by digits alone.</li>
 * <li>A forgotten password is replaced by a link that is mailed ({@link app.carnet.security.ResetLinks}): who is meant is looked
 * for after the answer, which is the same for everybody. {@link app.carnet.security.OneTimeLinks} work once.</li>
 * <li>There is always an administrator who can sign in. The very first account is made with a code from the server's files.</li>
 * <li>Everybody stands in one branch at a time, their home after sign-in; {@link app.carnet.security.StandingFilter} tells
 * every deed. Whose branch is disabled is at home with the next click, and reads so.</li>
 * <li>Everything is denied unless a rule in web.xml allows the page and {@code @RolesAllowed} the verb.</li>
 * </ul>
 */
package app.carnet.security;
