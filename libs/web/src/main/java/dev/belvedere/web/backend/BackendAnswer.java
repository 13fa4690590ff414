package dev.belvedere.web.backend;

import java.io.InputStream;

/**
 * What a backend answered. The body is bounded in size and time; reading it may throw a
 * {@link dev.belvedere.web.problem.Problem}. Valid only while the {@link Reader} runs.
 */
public record BackendAnswer(int status, String contentType, InputStream body) {

    public boolean isJson() {
        return contentType.startsWith("application/json");
    }

    /** Turns an answer into a value. An {@link java.io.IOException} means that the answer is broken. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(BackendAnswer answer) throws java.io.IOException;
    }
}
