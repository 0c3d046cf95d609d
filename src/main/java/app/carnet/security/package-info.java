/**
 * Who may come in, and in which roles.
 *
 * <ul>
 * <li>{@link app.carnet.security.SignInMechanism} stands before every request; a session counts as long as its account's
 * password, roles and access are what they were at sign-in.</li>
 * <li>A wrong password, an unknown username, a disabled account and a try too soon are answered alike.</li>
 * <li>Nobody knows another's password: an administrator gives a one-time code, its owner chooses.</li>
 * <li>There is always an administrator who can sign in. The very first account is made with a code from the server's files.</li>
 * <li>Everybody stands in one branch at a time, their home after sign-in; {@link app.carnet.security.StandingFilter} tells
 * every deed. Whose branch is disabled is at home with the next click, and reads so.</li>
 * <li>Everything is denied unless a rule in web.xml allows the page and {@code @RolesAllowed} the verb.</li>
 * </ul>
 */
package app.carnet.security;
