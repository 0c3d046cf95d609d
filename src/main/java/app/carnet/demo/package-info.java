/**
 * A small gym to look at, made at the first start with {@code -Dcarnet.demo=true} and at no other time.
 *
 * <ul>
 * <li>Everything is entered through the services that the pages use, with the clock moved to when it happened.</li>
 * <li>It is one transaction: the whole demo stands, or nothing of it does.</li>
 * <li>Its sign-ins are admin, manager and clerk; nothing outside the demo has a fixed password.</li>
 * <li>Nothing is left to chance: every demo has the same members, purchases and points, counted back from its first day.</li>
 * </ul>
 */
package app.carnet.demo;
