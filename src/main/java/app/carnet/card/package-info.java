/**
 * The cards members carry.
 *
 * <ul>
 * <li>A card is issued with the membership, in the same transaction; its number never changes and belongs to one member.</li>
 * <li>Numbers have sixteen digits, the last one a check digit, and begin with 9, so no card is taken for a member number.</li>
 * <li>A card holds no points: it only leads to its member.</li>
 * </ul>
 */
package app.carnet.card;
