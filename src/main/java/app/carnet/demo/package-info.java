/**
 * A gym to look at, made at the first start with {@code -Dcarnet.demo=true} and at no other time, in the language of
 * {@code carnet.demo.language} (else of the server).
 *
 * <ul>
 * <li>Everything is entered through the services that the pages use, with the clock moved to when it happened.</li>
 * <li>Each day of it is one transaction, in which {@link app.carnet.demo.DemoProgress} notes it: a start that is broken off is
 * gone on with by the next one, and nothing happens twice. Its nights book what expires, on the day on which it does.</li>
 * <li>Its sign-ins are admin, manager, clerk and their colleagues; nothing outside the demo has a fixed password.</li>
 * <li>Chance has a fixed seed: the same people come to every demo, and the same day, length and language make the same
 * one. A diary is written first, by {@link app.carnet.demo.DemoDiary}, and is then let happen by
 * {@link app.carnet.demo.DemoMaker}.</li>
 * <li>Whatever is said stands in the bundle {@code demo.Gym}, none of it in classes.</li>
 * </ul>
 */
package app.carnet.demo;
