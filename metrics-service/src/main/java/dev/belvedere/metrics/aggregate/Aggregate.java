package dev.belvedere.metrics.aggregate;

import dev.belvedere.metrics.MetricsConfig;
import dev.belvedere.metrics.reader.Grid;
import dev.belvedere.metrics.scope.CallerMetrics;
import dev.belvedere.web.problem.Problem;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Answers a structured aggregation, if wanted also for the period before. */
@Singleton
class Aggregate {
    private final AggregateTranslation translation;

    Aggregate(MetricsConfig config) {
        this.translation = new AggregateTranslation(config.scrapeInterval());
    }

    AggregateAnswer run(AggregateQuery query, CallerMetrics metrics) {
        var grid = new Grid(query.startMillis(), query.endMillis(), query.stepMillis());
        var promql = translation.promql(query);
        var limit = Objects.requireNonNullElse(query.top(), CallerMetrics.USUAL_SERIES);
        var current = metrics.range(promql, grid, limit);
        var previous = query.compare() == null ? null : metrics.range(promql, before(grid), limit);
        return new AggregateAnswer(promql, current, previous);
    }

    private static Grid before(Grid grid) {
        var length = grid.endMillis() - grid.startMillis();
        if (length > grid.startMillis()) {
            throw new Problem.BadRequest("The period before would start before 1970. Choose a shorter range.");
        }
        return new Grid(grid.startMillis() - length, grid.startMillis(), grid.stepMillis());
    }
}
