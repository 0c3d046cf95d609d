/**
 * The member's own pages, {@code /my/}, made for a phone.
 *
 * <ul>
 * <li>They show the member who is signed in, {@link app.carnet.selfservice.Me}; no address and no form names one.</li>
 * <li>A verb below that takes a member, and that members may call, asks {@link app.carnet.member.Ownership} first.</li>
 * <li>They carry no PrimeFaces script and work without any: components of Faces and plain HTML in the template my.xhtml.</li>
 * <li>The card page stays on the phone for when there is no network: name, place, card and the figures of that moment, put away
 * by my.js and found by my-worker.js. It goes when its member signs out or is erased, or another one signs in, by script and by header.</li>
 * <li>What a member should know is found out when they look, {@link app.carnet.selfservice.MyNotices}; nothing is stored.</li>
 * <li>An account of a member opens these pages, its password and its sessions, and nothing of the desk.</li>
 * </ul>
 */
package app.carnet.selfservice;
