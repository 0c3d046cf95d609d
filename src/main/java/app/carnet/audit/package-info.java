/**
 * Who did what, when, to what and from where.
 *
 * <ul>
 * <li>{@link app.carnet.audit.AuditTrail} alone writes; nothing updates or deletes, and the database refuses both.</li>
 * <li>A deed's entry stands or falls with the deed; a refusal's entry stands although the deed was rolled back.</li>
 * <li>The actor is the caller principal, never something a page sent.</li>
 * <li>Every look at phone, e-mail or birthday in full is an entry, and so is every export of the trail.</li>
 * <li>Entries hold numbers, codes and field names; personal values stay in the tables they can be erased from.</li>
 * </ul>
 */
package app.carnet.audit;
