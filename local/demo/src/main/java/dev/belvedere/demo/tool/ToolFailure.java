package dev.belvedere.demo.tool;

import dev.belvedere.demo.StepFailure;

/** A tool did not answer, or answered with an error. */
public final class ToolFailure extends StepFailure {
    private static final long serialVersionUID = 1;

    ToolFailure(String type, String message) {
        super(type, message);
    }
}
