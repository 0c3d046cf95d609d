/**
 * What Carnet writes to members.
 *
 * <ul>
 * <li>A message is put into the outbox in the transaction of what it tells of: it is sent if, and only if, that was committed.</li>
 * <li>About one event nobody is written to twice: the event's key is unique. Where a server dies between sending a message
 * and noting that, it goes out once more, under the same Message-ID.</li>
 * <li>A mail server that is away costs nothing but time: messages wait, and are tried again, for three days.</li>
 * <li>Words are plain text: Carnet's own ({@code resources/mail}), or those a manager has written instead.</li>
 * <li>Recipient and words of a message are forgotten thirty days after it was sent; that it was sent is not.</li>
 * </ul>
 */
package app.carnet.mail;
