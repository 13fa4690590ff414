package dev.belvedere.demo;

/** A model or a tool did not do what it was asked. */
public abstract class StepFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final String type;

    /**
     * @param type one of few, as {@code error.type} of a span
     * @param message what a person reads as the cause of a failed run
     */
    protected StepFailure(String type, String message) {
        super(message);
        this.type = type;
    }

    public String type() {
        return type;
    }
}
