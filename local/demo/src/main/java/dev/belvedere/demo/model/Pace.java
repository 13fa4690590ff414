package dev.belvedere.demo.model;

import dev.belvedere.demo.DemoConfig;
import jakarta.inject.Singleton;

/** How simulated time passes. */
@Singleton
public class Pace {
    private final double factor;

    Pace(DemoConfig config) {
        factor = config.pace();
    }

    /** Waits {@code millis} of simulated time. */
    public void pass(double millis) throws InterruptedException {
        var scaled = Math.round(millis * factor);
        if (scaled > 0) {
            Thread.sleep(scaled);
        }
    }
}
