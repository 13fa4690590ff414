package dev.belvedere.backend.metrics.exposition;

/** A text is not in its format; the message names the line. */
public final class ExpositionException extends RuntimeException {
    ExpositionException(int line, String problem) {
        super("line %d: %s".formatted(line, problem));
    }
}
