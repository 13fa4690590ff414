package dev.belvedere.testing;

import org.junit.jupiter.api.Assumptions;

/** Skips a test whose surroundings are incomplete, and says so in one line where a person sees it. */
public final class Need {
    private Need() {}

    /** Skips the running test unless {@code met}; {@code otherwise} says what is missing and how to get it. */
    @SuppressWarnings("SystemOut") // the build's output is the only place where a skipped test's reason is read
    public static void that(boolean met, String otherwise) {
        if (!met) {
            System.out.println("skipped: " + otherwise);
        }
        Assumptions.assumeTrue(met, otherwise);
    }
}
