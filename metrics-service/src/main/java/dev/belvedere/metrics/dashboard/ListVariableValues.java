package dev.belvedere.metrics.dashboard;

import dev.belvedere.metrics.dashboard.Dashboard.Variable;
import dev.belvedere.metrics.reader.Selection;
import dev.belvedere.metrics.reader.TimeRange;
import dev.belvedere.metrics.scope.CallerMetrics;
import java.util.List;

/** Lists what can be chosen for the variables of a dashboard: the values that the caller can see. */
final class ListVariableValues {
    private static final int MOST_VALUES = 1000;

    private ListVariableValues() {}

    static List<VariableValues> run(Dashboard dashboard, TimeRange range, CallerMetrics metrics) {
        return dashboard.variables().stream()
                .map(variable -> values(variable, range, metrics))
                .toList();
    }

    private static VariableValues values(Variable variable, TimeRange range, CallerMetrics metrics) {
        var source = variable.source();
        var selection = new Selection(List.of(source.metric()), range.startMillis(), range.endMillis(), MOST_VALUES);
        var found = metrics.labelValues(source.label(), selection);
        return new VariableValues(
                variable.name(), variable.label(), variable.multi(), variable.all(), found.items(), found.complete());
    }
}
