package dev.belvedere.query.promql.eval.range;

/** {@code changes} and {@code resets}: how often a sample differs from the one before. */
final class Steps {
    private Steps() {}

    static double changes(Window window) {
        var changes = 0;
        for (var index = window.from + 1; index < window.to; index++) {
            var value = window.values[index];
            var previous = window.values[index - 1];
            if (value != previous && !(Double.isNaN(value) && Double.isNaN(previous))) {
                changes++;
            }
        }
        return changes;
    }

    static double resets(Window window) {
        var resets = 0;
        for (var index = window.from + 1; index < window.to; index++) {
            if (window.values[index] < window.values[index - 1]) {
                resets++;
            }
        }
        return resets;
    }
}
