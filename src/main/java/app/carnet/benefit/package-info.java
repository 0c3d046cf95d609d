/**
 * What members get for being members: the discount and multiplier of their tier, campaigns, their birthday. What is always true here:
 *
 * <ul>
 * <li>A line's multiplier is the tier's times the largest of campaign, birthday and coupon that fits it; those three do not stack.</li>
 * <li>A campaign that has begun is never deleted, only ended: receipts name it.</li>
 * <li>A birthday week is claimed by the first purchase that got something for it, once per age and calendar year.</li>
 * <li>What a purchase got is frozen on its lines; a changed campaign or tier counts for later purchases only.</li>
 * <li>Days are days in the programme's zone; first and last days are inclusive.</li>
 * </ul>
 */
package app.carnet.benefit;
