/**
 * The place and its rules.
 *
 * <ul>
 * <li>{@link app.carnet.settings.Programme} is one row; a change counts from then on and rewrites no history.</li>
 * <li>Every change is in the audit trail with before and after, and a second person's simultaneous change is noticed.</li>
 * <li>Money is rounded, points are reckoned from money and back, and days are told from moments, by its verbs only.</li>
 * <li>The currency stays what it is once something was sold.</li>
 * <li>Until the first set-up there is no programme; pages before it show UTC and plain numbers.</li>
 * </ul>
 */
package app.carnet.settings;
