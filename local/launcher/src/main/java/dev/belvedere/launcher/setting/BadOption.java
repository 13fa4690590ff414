package dev.belvedere.launcher.setting;

/** What the user asked for cannot be done; the message says what was expected. */
public final class BadOption extends RuntimeException {

    public BadOption(String message) {
        super(message);
    }

    public BadOption(String message, Throwable cause) {
        super(message, cause);
    }
}
