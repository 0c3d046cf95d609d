/**
 * The member's own pages, {@code /my/}, made for a phone.
 *
 * <ul>
 * <li>They show the member who is signed in, {@link app.carnet.selfservice.Me}; no address and no form names one.</li>
 * <li>A verb below that takes a member, and that members may call, asks {@link app.carnet.member.Ownership} first.</li>
 * <li>They carry no PrimeFaces script and work without any: components of Faces and plain HTML in the template my.xhtml.</li>
 * <li>An account of a member opens these pages, its password and its sessions, and nothing of the desk.</li>
 * </ul>
 */
package app.carnet.selfservice;
