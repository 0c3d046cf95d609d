/**
 * Points for what members do besides buying, such as filling in a survey. What is always true here:
 *
 * <ul>
 * <li>A manager defines activities; a clerk books one for a member, and the ledger has its points in the same transaction.</li>
 * <li>Never more bookings of an activity per member and period than its limit, however many come at once: they are counted
 * under the lock of the member's account.</li>
 * <li>A member gets the points that the clerk was shown: an activity that was changed since is not booked, and that is said.</li>
 * <li>A booking keeps the points it gave; a changed activity counts for later bookings only. It does not count for tiers.</li>
 * </ul>
 */
package app.carnet.activity;
