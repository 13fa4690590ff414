package dev.belvedere.demo.switches;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be made to go wrong. */
public enum Switch {
    /** The order search of support-bot times out: at least one of its runs a second fails. */
    FAILURES,
    /** The research team's agents send and receive twelve times as much, and run more often. */
    SPEND;

    /** By its name in the address. */
    static Optional<Switch> named(String name) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.label().equals(name))
                .findFirst();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
