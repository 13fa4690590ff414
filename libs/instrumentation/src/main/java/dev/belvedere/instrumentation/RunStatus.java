package dev.belvedere.instrumentation;

/** How a run or a step ended. */
public enum RunStatus {
    COMPLETED("completed"),
    FAILED("failed"),
    CANCELLED("cancelled");

    private final String label;

    RunStatus(String label) {
        this.label = label;
    }

    /** The value of the metric label {@code status}. */
    public String label() {
        return label;
    }
}
