package app.carnet.demo;

import java.time.Instant;

/**
 * Something that happens in the demo.
 *
 * @param branch where, from 0
 * @param member whom it is about, or null
 * @param what   codes of products with + between them, a reason, a day: as the verb has it
 * @param points signed; 0 for none
 */
record DemoDeed(Instant at, Verb verb, int branch, DemoMember member, String what, long points) {

    enum Verb {
        REGISTER, SELL, REDEEM, TAKE_BIRTHDAY, REPLACE_CARD, CLOSE,
        ADJUST, RAISE_PRICE, STOP_SELLING, SET_PENDING_DAYS
    }
}
