/**
 * What members have agreed to.
 *
 * <ul>
 * <li>A consent says to what (purpose), in which words (text version), when, through which channel and to whom; its end is a
 * row of its own, and neither is ever rewritten.</li>
 * <li>The words stand in the message bundles, by purpose and version; whoever changes their meaning gives them a new version.</li>
 * <li>Nobody is registered without consent to the programme, in the same transaction; for a child under 14 a guardian agrees.</li>
 * <li>Every purpose is asked for by itself, in a box that is not ticked, and can be withdrawn as easily as it was given.</li>
 * </ul>
 */
package app.carnet.privacy;
