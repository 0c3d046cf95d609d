/**
 * How somebody becomes a member: the process that spans member, card, points and consent.
 *
 * <ul>
 * <li>Everything a registration makes is made in one transaction, or nothing is.</li>
 * <li>Nobody is registered without a name and consent; phone, e-mail, birthday and branch may be left out.</li>
 * <li>Who brought a member is said here and never changed; it must be a member already, so there is no circle.</li>
 * <li>What every member begins with is made by {@link app.carnet.registration.Enrolment} alone.</li>
 * <li>Who was registered at the desk comes in by an activation code, shown once and good once for 14 days; a new one ends
 * the password and the sessions before it.</li>
 * <li>Who registers by themselves ({@link app.carnet.registration.SelfRegistrationService}) is a member once the link in the
 * e-mail was opened by somebody who knows the password that was chosen, or the desk has seen them; until then
 * nothing but a {@link app.carnet.registration.SelfRegistration} is kept. Whether a phone or an e-mail is a member's is told to nobody but its owner and the desk.</li>
 * <li>A phone belongs to nobody before the desk has seen it: what is typed beside an e-mail waits. An e-mail belongs to nobody
 * before its link was followed, though the desk has seen the person; but where no links can be sent it counts at once.</li>
 * <li>A second press of the button, or a reload, leads to the member made by the first.</li>
 * </ul>
 */
package app.carnet.registration;
