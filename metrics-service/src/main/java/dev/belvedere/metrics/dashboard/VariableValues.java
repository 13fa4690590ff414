package dev.belvedere.metrics.dashboard;

import java.util.List;

/**
 * A variable and what can be chosen, sorted.
 *
 * @param complete false if there are more values than are listed
 */
public record VariableValues(
        String name, String label, boolean multi, boolean all, List<String> values, boolean complete) {
    public VariableValues {
        values = List.copyOf(values);
    }
}
