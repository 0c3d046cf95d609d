/**
 * The cards members carry.
 *
 * <ul>
 * <li>A card is issued with the membership, in the same transaction; its number never changes and belongs to one member.</li>
 * <li>Numbers have sixteen digits, the last one a check digit, and begin with 9, so no card is taken for a member number.</li>
 * <li>A card holds no points: it only leads to its member, and only while it is active.</li>
 * <li>A member has one current card, active or blocked; a unique key on a generated column sees to it.</li>
 * <li>A replaced card stops the moment the new one is issued, and for good: it stands for nobody any more.</li>
 * <li>What is printed is kept, card by card, so that nobody prints twice unknowingly.</li>
 * </ul>
 */
package app.carnet.card;
