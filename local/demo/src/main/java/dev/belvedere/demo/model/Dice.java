package dev.belvedere.demo.model;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that repeats: dice thrown for the same occasion fall the same way. Not safe for use by several threads. */
public final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Dice for the occasion that {@code parts} name, for example an agent, the number of its run, and the turn. */
    public static Dice of(long seed, Object... parts) {
        var mixed = seed;
        for (var part : parts) {
            mixed = mixed * 0x9E3779B97F4A7C15L + part.hashCode();
            mixed ^= mixed >>> 29;
        }
        return new Dice(mixed);
    }

    public boolean hits(double probability) {
        return random.nextDouble() < probability;
    }

    /** Between both bounds, both included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Log-normal as latencies are: half below {@code median}, one in fifty more than 2.8 times that. */
    public double around(double median) {
        return median * Math.exp(0.5 * Math.max(-3, Math.min(3, random.nextGaussian())));
    }

    /** Time to the next of independent events, at most five means. */
    public double interval(double mean) {
        return Math.min(5 * mean, -mean * Math.log(1 - random.nextDouble()));
    }

    public long seed() {
        return random.nextLong();
    }
}
