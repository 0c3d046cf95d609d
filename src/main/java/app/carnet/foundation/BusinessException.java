package app.carnet.foundation;

import jakarta.ejb.ApplicationException;

/**
 * A refusal in the language of the desk: the transaction is rolled back and the person reads one sentence.
 * The key names a text in the message bundle; the arguments fill its placeholders.
 */
@ApplicationException(rollback = true)
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;
    private String input;

    public BusinessException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** Names the input, by its id inside the form, beside which the sentence belongs. */
    public BusinessException at(String inputId) {
        this.input = inputId;
        return this;
    }

    public String getKey() {
        return key;
    }

    public Object[] getArguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }

    /** The id of the input this refusal is about, or null if it is about the deed as a whole. */
    public String getInput() {
        return input;
    }
}
