/**
 * What members have agreed to.
 *
 * <ul>
 * <li>A consent says to what (purpose), in which words (text version), when, through which channel and to whom.</li>
 * <li>The words themselves stand in the message bundle; whoever changes them gives them a new version.</li>
 * <li>Nobody is registered without consent to the programme, in the same transaction.</li>
 * </ul>
 */
package app.carnet.privacy;
