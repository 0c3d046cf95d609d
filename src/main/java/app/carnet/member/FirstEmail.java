package app.carnet.member;

/** A member of whom no address counted has confirmed one; said in the transaction in which it does. */
public record FirstEmail(Member member) {
}
