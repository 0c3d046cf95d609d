package app.carnet.foundation;

/**
 * One deed as its caller describes it.
 *
 * @param token       see {@link OperationToken}
 * @param verb        what is done, such as {@code purchase.enter}
 * @param subject     to whom or what, such as a member number
 * @param inputDigest {@link Digest} of everything else that was entered
 */
public record Operation(String token, String verb, String subject, String inputDigest) {

    public static Operation of(String token, String verb, Object subject, Object... inputs) {
        return new Operation(OperationToken.checked(token), verb, String.valueOf(subject), Digest.of(inputs));
    }
}
