package dev.belvedere.metrics.backend;

import dev.belvedere.metrics.reader.Grid;
import dev.belvedere.metrics.reader.LabelPath;
import dev.belvedere.metrics.reader.Listing;
import dev.belvedere.metrics.reader.MetricMetadata;
import dev.belvedere.metrics.reader.MetricReader;
import dev.belvedere.metrics.reader.MetricShape;
import dev.belvedere.metrics.reader.Selection;
import dev.belvedere.metrics.result.Exemplar;
import dev.belvedere.metrics.result.InstantAnswer;
import dev.belvedere.metrics.result.RangeAnswer;
import dev.belvedere.web.backend.BackendCall;
import dev.belvedere.web.backend.BackendClient;
import dev.belvedere.web.backend.CallBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads metrics through Prometheus' HTTP API. Answers are parsed while they arrive. */
public final class PrometheusReader implements MetricReader {
    private static final int MOST_SAMPLES = 500_000;
    private static final String NATIVE_HISTOGRAMS =
            "Some series are native histograms, which are left out: apply histogram_quantile or histogram_count to them.";

    private final BackendClient backend;

    public PrometheusReader(BackendClient backend) {
        this.backend = backend;
    }

    @Override
    public InstantAnswer instant(String promql, long timeMillis, int limit, CallBudget budget) {
        var startNanos = System.nanoTime();
        var call = BackendCall.post("query", "/api/v1/query")
                .with("query", promql)
                .with("time", PrometheusTime.seconds(timeMillis))
                .with("timeout", PrometheusTime.timeout(budget));
        var envelope = backend.call(
                call, budget, answer -> Envelope.read(answer, json -> new InstantParser(json, limit).read()));
        var result = envelope.data();
        return new InstantAnswer(
                result.type(),
                result.series().series(),
                warnings(envelope, result.hasNativeHistograms()),
                result.series().limited(),
                millisSince(startNanos));
    }

    @Override
    public RangeAnswer range(String promql, Grid grid, int limit, CallBudget budget) {
        var startNanos = System.nanoTime();
        var call = BackendCall.post("query_range", "/api/v1/query_range")
                .with("query", promql)
                .with("start", PrometheusTime.seconds(grid.startMillis()))
                .with("end", PrometheusTime.seconds(grid.endMillis()))
                .with("step", PrometheusTime.seconds(grid.stepMillis()))
                .with("timeout", PrometheusTime.timeout(budget));
        var bounded = Math.clamp(MOST_SAMPLES / grid.points(), 1, limit);
        var hasNativeHistograms = new boolean[1];
        var envelope = backend.call(
                call,
                budget,
                answer -> Envelope.read(answer, json -> {
                    var parser = new RangeParser(json, grid, bounded);
                    var series = parser.read();
                    hasNativeHistograms[0] = parser.hasNativeHistograms();
                    return series;
                }));
        return new RangeAnswer(
                grid.startMillis(),
                grid.stepMillis(),
                grid.points(),
                envelope.data().series(),
                warnings(envelope, hasNativeHistograms[0]),
                envelope.data().limited(),
                millisSince(startNanos));
    }

    @Override
    public Listing<Map<String, String>> series(Selection selection, CallBudget budget) {
        var call = select(BackendCall.post("series", "/api/v1/series"), selection);
        return list(call, selection.limit(), budget, AnswerParser::labels);
    }

    @Override
    public Map<String, MetricShape> shapes(Selection selection, CallBudget budget) {
        var call = select(BackendCall.post("series", "/api/v1/series"), selection);
        return backend.call(call, budget, answer -> Envelope.read(answer, json -> new ShapeParser(json).read()))
                .data();
    }

    @Override
    public Listing<String> labelNames(Selection selection, CallBudget budget) {
        var call = select(BackendCall.post("labels", "/api/v1/labels"), selection);
        return list(call, selection.limit(), budget, AnswerParser::text);
    }

    @Override
    public Listing<String> labelValues(String label, Selection selection, CallBudget budget) {
        var path = "/api/v1/label/" + LabelPath.escape(label) + "/values";
        return list(
                select(BackendCall.get("label_values", path), selection),
                selection.limit(),
                budget,
                AnswerParser::text);
    }

    @Override
    public Map<String, MetricMetadata> metadata(int limit, CallBudget budget) {
        var call = BackendCall.get("metadata", "/api/v1/metadata")
                .with("limit", Integer.toString(limit))
                .with("limit_per_metric", "1");
        return backend.call(
                        call,
                        budget,
                        answer -> Envelope.read(answer, json -> {
                            var metadata = new LinkedHashMap<String, MetricMetadata>();
                            AnswerParser.object(
                                    json,
                                    name -> MetadataParser.read(json, name)
                                            .filter(_ -> metadata.size() < limit)
                                            .ifPresent(found -> metadata.put(name, found)));
                            return metadata;
                        }))
                .data();
    }

    @Override
    public List<Exemplar> exemplars(String promql, long startMillis, long endMillis, int limit, CallBudget budget) {
        var call = BackendCall.post("query_exemplars", "/api/v1/query_exemplars")
                .with("query", promql)
                .with("start", PrometheusTime.seconds(startMillis))
                .with("end", PrometheusTime.seconds(endMillis));
        return backend.call(
                        call, budget, answer -> Envelope.read(answer, json -> new ExemplarParser(json, limit).read()))
                .data();
    }

    private static BackendCall select(BackendCall call, Selection selection) {
        return call.withEach("match[]", selection.match())
                .with("start", PrometheusTime.seconds(selection.startMillis()))
                .with("end", PrometheusTime.seconds(selection.endMillis()))
                .with("limit", Integer.toString(selection.limit() + 1)); // one more tells whether there are more
    }

    private <T> Listing<T> list(BackendCall call, int limit, CallBudget budget, Envelope.DataReader<T> element) {
        return backend.call(
                        call,
                        budget,
                        answer -> Envelope.read(answer, json -> {
                            var items = new ArrayList<T>();
                            var total = new int[1];
                            AnswerParser.array(json, () -> {
                                var item = element.read(json);
                                if (total[0]++ < limit) {
                                    items.add(item);
                                }
                            });
                            return new Listing<>(items, total[0] <= limit);
                        }))
                .data();
    }

    private static List<String> warnings(Envelope<?> envelope, boolean hasNativeHistograms) {
        if (!hasNativeHistograms) {
            return envelope.warnings();
        }
        var warnings = new ArrayList<>(envelope.warnings());
        warnings.add(NATIVE_HISTOGRAMS);
        return warnings;
    }

    private static long millisSince(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos).toMillis();
    }
}
