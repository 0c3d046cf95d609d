/**
 * Who the member is: name, ways to reach them, and whether they are still one.
 *
 * <ul>
 * <li>A member is known by the number, which never changes; phone and e-mail belong to one member at most.</li>
 * <li>{@link app.carnet.member.Phone} and {@link app.carnet.member.Email} each reach the database through one converter.</li>
 * <li>A name is kept as it was typed; every ending of its folded form stands in member_name_part, so any part finds it.</li>
 * <li>Closing a member keeps the points, the history and the number; a closed member neither buys nor redeems.</li>
 * <li>Members change their own name, name their birthday once, and another e-mail by a link sent there and their password: until then
 * the one before counts. Whether another member has it is not told. Phones are changed at the desk.</li>
 * <li>Every change is audited by the names of the fields, never by their values; so is every look at phone and e-mail.</li>
 * </ul>
 */
package app.carnet.member;
