/**
 * What members buy.
 *
 * <ul>
 * <li>One order of things, in {@link app.carnet.purchase.PurchaseQuote}: lines, tier discount, coupon, points payment, due,
 * points to earn. The same quote feeds preview, receipt and booking.</li>
 * <li>A purchase, its lines, its points and its audit row are one transaction, begun by its operation token.</li>
 * <li>Discounts and points paid are apportioned to the lines by largest remainder and frozen there, for later refunds.</li>
 * <li>Purchases and lines are never changed; their receipt number is their source in the ledger. What is given back is a
 * {@link app.carnet.purchase.Refund} beside them, with a number and entries of its own; lists and totals count net.</li>
 * <li>Money is at the programme currency's scale; a purchase keeps the currency it was made in.</li>
 * </ul>
 */
package app.carnet.purchase;
