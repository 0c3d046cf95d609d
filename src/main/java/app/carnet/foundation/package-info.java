/**
 * What every room stands on, and nothing of the business itself.
 *
 * <ul>
 * <li>A deed happens once: {@link app.carnet.foundation.Operations} writes its token in the deed's own transaction.</li>
 * <li>A refusal is a {@link app.carnet.foundation.BusinessException}; {@link app.carnet.foundation.PageAction} turns it into one message.</li>
 * <li>Conflicts the database reports are tried again outside the transaction, at most three times, with the same token.</li>
 * <li>Moments are {@link java.time.Instant} in UTC (a BIGINT of microseconds in the database), taken from the injected {@link java.time.Clock}; ids alone use the real clock.</li>
 * <li>The schema is brought up to date before anything else runs, and a wrongly set up database is refused in words.</li>
 * </ul>
 */
package app.carnet.foundation;
