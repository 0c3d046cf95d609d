/**
 * The tiers of the programme and where each member stands. What is always true here:
 *
 * <ul>
 * <li>The measure is points earned by purchases less their reversals, within the programme's window; pending counts,
 * adjustments, activities and bonuses do not.</li>
 * <li>Up at once, in the transaction that reaches the threshold; down only in a night's review, after hold and grace.</li>
 * <li>Every change is kept with its reason; none is ever rewritten. Days are days in the programme's zone.</li>
 * </ul>
 */
package app.carnet.tier;
