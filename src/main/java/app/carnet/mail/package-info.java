/**
 * What Carnet writes to members.
 *
 * <ul>
 * <li>A message is put into the outbox in the transaction of what it tells of: it is sent if, and only if, that was committed.</li>
 * <li>About one event nobody is written to twice: the event's key is unique. Where a server dies between sending a message
 * and noting that, it goes out once more, under the same Message-ID.</li>
 * <li>A mail server that is away costs nothing but time: messages wait, and are given up after three days and eight tries.
 * Those with links go first, what nobody waits for not between midnight and eight in the morning, and nobody is sent more
 * than three of a kind an hour that anybody can ask for. What is declined or meant for an address that has changed is not
 * sent, if it waits still.</li>
 * <li>Links begin with {@link app.carnet.mail.PublicAddress}, never with what a request says of itself. What serves the place
 * rather than the member is sent only with the member's consent, and every message that can be declined says where.</li>
 * <li>Words are plain text: Carnet's own ({@code resources/mail}), or those a manager has written instead.</li>
 * <li>Recipient and words of a message are forgotten thirty days after it was sent; that it was sent is not.
 * Words with a link stay no longer than until they are sent.</li>
 * </ul>
 */
package app.carnet.mail;
