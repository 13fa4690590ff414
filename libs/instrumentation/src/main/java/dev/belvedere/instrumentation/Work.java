package dev.belvedere.instrumentation;

import org.jspecify.annotations.Nullable;

/** What happens inside a step. Returning completes the step, throwing makes it fail. */
@FunctionalInterface
public interface Work<S extends Step, T extends @Nullable Object, X extends Exception> {
    T run(S step) throws X;
}
