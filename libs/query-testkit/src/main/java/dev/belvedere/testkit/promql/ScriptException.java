package dev.belvedere.testkit.promql;

/** A script that cannot be read. */
public final class ScriptException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ScriptException(String message) {
        super(message);
    }

    ScriptException at(int line) {
        var located = new ScriptException("line " + line + ": " + getMessage());
        located.initCause(this);
        return located;
    }
}
