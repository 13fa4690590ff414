package dev.belvedere.backend.metrics.api;

import dev.belvedere.backend.Settings;
import dev.belvedere.backend.metrics.store.MetricStore;
import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.promql.eval.Evaluation;
import dev.belvedere.query.promql.eval.Limits;
import dev.belvedere.query.promql.eval.Options;
import dev.belvedere.query.promql.eval.PromQlEvaluator;
import dev.belvedere.query.promql.eval.grid.Annotation;
import dev.belvedere.query.promql.eval.grid.Grid;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/** Evaluates a query within its limits. */
@Singleton
class RunQuery {
    private final MetricStore store;
    private final QueryPool pool;
    private final Settings.Query settings;
    private final MeterRegistry meters;

    /**
     * A query that was checked.
     *
     * @param limit most series in the answer, 0 for all
     */
    record Command(
            String text, Expr expr, Grid grid, Optional<Duration> timeout, Optional<Duration> lookback, int limit) {}

    RunQuery(MetricStore store, QueryPool pool, Settings settings, MeterRegistry meters) {
        this.store = store;
        this.pool = pool;
        this.settings = settings.metrics().query();
        this.meters = meters;
    }

    static Expr parse(String text) {
        try {
            return PromQl.parse(text);
        } catch (QueryException e) {
            throw QueryErrors.inParameter("query", text, e);
        }
    }

    Answer run(Command command) {
        var evaluation = evaluate(command);
        var value = evaluation.value();
        var limit = command.limit();
        var samples = ValueWriter.sampleCount(value);
        if (samples > settings.resultSamples()) {
            throw new ApiError(
                    ApiError.Type.EXECUTION,
                    "the answer would have %d samples (expected: at most %d); select fewer series or a longer step"
                            .formatted(samples, settings.resultSamples()));
        }
        var warnings = new ArrayList<String>();
        var infos = new ArrayList<String>();
        if (limit > 0 && ValueWriter.seriesCount(value) > limit) {
            warnings.add(Answer.truncated());
        }
        for (var annotation : evaluation.annotations()) {
            (annotation.kind() == Annotation.Kind.WARNING ? warnings : infos).add(annotation.textIn(command.text()));
        }
        return new Answer(json -> ValueWriter.write(json, value, command.grid(), limit), warnings, infos);
    }

    private Evaluation evaluate(Command command) {
        var timeout = command.timeout()
                .filter(asked -> asked.isPositive() && asked.compareTo(settings.timeout()) < 0)
                .orElse(settings.timeout());
        var options = Options.DEFAULT.withLookback(
                command.lookback().filter(Duration::isPositive).orElse(settings.lookback()));
        var limits = new Limits(settings.samples(), Limits.DEFAULT.series(), timeout);
        var started = System.nanoTime();
        var outcome = "error";
        try {
            var evaluator = new PromQlEvaluator(store.source(), options);
            var evaluation = pool.run(() -> evaluator.evaluate(command.expr(), command.grid(), limits), timeout);
            outcome = "success";
            return evaluation;
        } catch (QueryException e) {
            throw QueryErrors.of(command.text(), e);
        } finally {
            var kind = command.grid().isInstant() ? "instant" : "range";
            meters.timer("belvedere.backend.query", "kind", kind, "outcome", outcome)
                    .record(Duration.ofNanos(System.nanoTime() - started));
        }
    }
}
