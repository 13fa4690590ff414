package dev.belvedere.testkit.promql;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.promql.eval.Limits;
import dev.belvedere.query.promql.eval.Options;
import dev.belvedere.query.promql.eval.PromQlEvaluator;
import dev.belvedere.query.promql.eval.grid.Annotation;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.testkit.promql.Outcome.Reason;
import dev.belvedere.testkit.series.SeriesStore;
import java.util.List;

/** Runs scripts against our evaluator over a store of series. */
public final class EvaluatorEngine implements ScriptEngine {
    /** As Prometheus runs its scripts. */
    public static final Options OPTIONS =
            Options.DEFAULT.withDelayedNameRemoval(true).withExperimental(true);

    private final SeriesStore store;
    private final NativeHistograms nativeHistograms = new NativeHistograms();
    private final PromQlEvaluator evaluator;

    public EvaluatorEngine(SeriesStore store) {
        this(store, OPTIONS);
    }

    public EvaluatorEngine(SeriesStore store, Options options) {
        this.store = store;
        this.evaluator = new PromQlEvaluator(nativeHistograms.refusing(store), options);
    }

    @Override
    public void load(Command.Load load) {
        nativeHistograms.note(load);
        load.series().forEach(series -> {
            var samples = LoadedSamples.of(series, load.stepMillis());
            if (samples.times().length > 0) {
                store.append(series.labels(), samples.times(), samples.values());
            }
        });
    }

    @Override
    public void clear() {
        store.clear();
        nativeHistograms.clear();
    }

    @Override
    public Outcome query(String query, Grid grid) {
        try {
            var evaluation = evaluator.evaluate(PromQl.parse(query), grid, Limits.DEFAULT);
            var annotations = evaluation.annotations();
            return new Outcome.Answer(
                    evaluation.value(),
                    texts(annotations, Annotation.Kind.WARNING, query),
                    texts(annotations, Annotation.Kind.INFO, query));
        } catch (QueryException failure) {
            var isUnsupported = failure.kind() == QueryException.Kind.UNSUPPORTED;
            return new Outcome.Failure(isUnsupported ? Reason.UNSUPPORTED : Reason.REFUSED, failure.getMessage());
        }
    }

    private static List<String> texts(List<Annotation> annotations, Annotation.Kind kind, String query) {
        return annotations.stream()
                .filter(annotation -> annotation.kind() == kind)
                .map(annotation -> annotation.textIn(query))
                .toList();
    }
}
