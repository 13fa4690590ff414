package dev.belvedere.launcher.suite;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the user sees while the suite starts, runs and stops: a line per event. Thread-safe. */
public final class Screen {
    private final PrintStream out;

    public Screen(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.println(line);
    }

    void done(String part, String what, Duration took) {
        out.printf(Locale.ROOT, "  %-16s %-9s %5.1f s%n", part, what, took.toMillis() / 1000.0);
    }
}
