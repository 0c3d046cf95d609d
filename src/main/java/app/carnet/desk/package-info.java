/**
 * The clerk's home: one search box and the figures of the day.
 *
 * <ul>
 * <li>One box takes a card, a member number, a phone, its last four digits, an e-mail or any part of a name.</li>
 * <li>Who registered by themselves and waits for the desk is found by it too, below the members.</li>
 * <li>The first of these that finds anybody is shown; each is one query on one index, at most twenty members.</li>
 * <li>Enter opens a single match, so a scanner that types a card number and presses Enter lands on its member.</li>
 * <li>A card scanned outside a text field, on any page without a form at work, is searched for here.</li>
 * <li>The bell in every header counts what needs attention, by role; it never asks while a purchase is entered.</li>
 * <li>Phones are masked; what was typed never stands in an address.</li>
 * <li>A new place shows its first steps until they are taken; each shows in what it leaves behind, or is said by a person.</li>
 * </ul>
 */
package app.carnet.desk;
