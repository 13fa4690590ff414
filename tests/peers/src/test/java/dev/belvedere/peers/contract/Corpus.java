package dev.belvedere.peers.contract;

import dev.belvedere.testing.RemoteWrite.Metadata;
import dev.belvedere.testing.RemoteWrite.Type;
import dev.belvedere.testing.TimeSeries;
import dev.belvedere.testing.TimeSeries.Exemplar;
import dev.belvedere.testing.TimeSeries.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * An hour of samples every 15 s, the same at every call: the suite's own metrics for a few agents, and series with what
 * goes wrong in real life. Written by remote write into whatever is compared.
 */
public record Corpus(long startMillis) {
    static final int SAMPLES = 241;
    static final long STEP_MILLIS = 15_000;

    /** The number that Prometheus reads as "this series ended". */
    private static final double STALE = Double.longBitsToDouble(0x7ff0000000000002L);

    private static final double[] BOUNDS = {0.25, 0.5, 1, 2.5, 5, Double.POSITIVE_INFINITY};

    public List<Metadata> metadata() {
        return List.of(
                new Metadata("agent_execution_total", Type.COUNTER, "Agent runs that ended, by status.", ""),
                new Metadata("llm_tokens_total", Type.COUNTER, "Tokens by direction.", ""),
                new Metadata("llm_cost_usd_total", Type.COUNTER, "Money spent on models, in USD.", ""),
                new Metadata("gateway_active_connections", Type.GAUGE, "Open connections of a gateway.", ""),
                new Metadata("agent_execution_duration_seconds", Type.HISTOGRAM, "How long runs took.", "seconds"));
    }

    public List<TimeSeries> series() {
        var all = new ArrayList<TimeSeries>();
        agents(all);
        models(all);
        gateways(all);
        oddities(all);
        return List.copyOf(all);
    }

    private void agents(List<TimeSeries> all) {
        var agents = List.of("support", "research", "restarting");
        for (var agent = 0; agent < agents.size(); agent++) {
            var id = agents.get(agent);
            var workspace = agent == 1 ? "globex" : "acme";
            var rate = agent + 1;
            // The last agent's process restarts after half an hour, so its counters begin again at 0.
            IntToDoubleFunction runs =
                    id.equals("restarting") ? i -> i < 120 ? i * 3.0 : (i - 120) * 2.0 : i -> i * rate;
            for (var status : List.of("completed", "failed")) {
                var share = status.equals("failed") ? 0.25 : 1;
                all.add(series(
                        "agent_execution_total",
                        i -> Math.floor(runs.applyAsDouble(i) * share),
                        "agent_id",
                        id,
                        "workspace",
                        workspace,
                        "status",
                        status));
            }
            if (agent < 2) {
                durations(all, id, workspace, runs);
            }
        }
    }

    private void durations(List<TimeSeries> all, String agent, String workspace, IntToDoubleFunction runs) {
        String[] labels = {"agent_id", agent, "workspace", workspace, "status", "completed"};
        for (var bound = 0; bound < BOUNDS.length; bound++) {
            var share = (bound + 1.0) / BOUNDS.length;
            var le = Double.isInfinite(BOUNDS[bound]) ? "+Inf" : Double.toString(BOUNDS[bound]);
            var bucket = series(
                    "agent_execution_duration_seconds_bucket",
                    i -> Math.floor(runs.applyAsDouble(i) * share),
                    with(labels, "le", le));
            all.add(bound == 2 ? exemplars(bucket, agent) : bucket);
        }
        all.add(series("agent_execution_duration_seconds_count", runs, labels));
        all.add(series("agent_execution_duration_seconds_sum", i -> runs.applyAsDouble(i) * 0.75, labels));
    }

    private TimeSeries exemplars(TimeSeries bucket, String agent) {
        var shown = bucket;
        for (var i = 20; i <= 80; i += 20) {
            var trace = "%032x".formatted((long) agent.hashCode() * 1000 + i);
            shown = shown.with(
                    new Exemplar(Map.of("trace_id", trace, "span_id", trace.substring(16)), 0.5 + i / 200.0, at(i)));
        }
        return shown;
    }

    private void models(List<TimeSeries> all) {
        var directions = List.of("input", "cache_read", "output");
        for (var model : List.of("openai/gpt-large", "anthropic/claude-medium")) {
            var provider = model.substring(0, model.indexOf('/'));
            var name = model.substring(provider.length() + 1);
            var factor = name.length();
            for (var direction = 0; direction < directions.size(); direction++) {
                var tokens = factor * (direction + 1) * 10.0;
                var price = (direction + 1) * factor / 1_000_000.0;
                all.add(series(
                        "llm_tokens_total",
                        i -> i * tokens,
                        "provider",
                        provider,
                        "model",
                        name,
                        "direction",
                        directions.get(direction),
                        "workspace",
                        "acme",
                        "agent_id",
                        "support"));
                all.add(series(
                        "llm_price_usd",
                        i -> price,
                        "provider",
                        provider,
                        "model",
                        name,
                        "direction",
                        directions.get(direction)));
            }
            all.add(series(
                    "llm_cost_usd_total",
                    i -> i * factor / 1000.0,
                    "provider",
                    provider,
                    "model",
                    name,
                    "workspace",
                    "acme",
                    "team",
                    "care",
                    "agent_id",
                    "support"));
        }
    }

    private void gateways(List<TimeSeries> all) {
        for (var gateway : List.of("gw-east", "gw-west")) {
            var shift = gateway.equals("gw-east") ? 0 : 7;
            all.add(series("gateway_active_connections", i -> (i * 5 + shift) % 23, "gateway_id", gateway));
            all.add(series(
                    "gateway_requests_total",
                    i -> i * (4.0 + shift),
                    "gateway_id",
                    gateway,
                    "method",
                    "POST",
                    "status",
                    "200"));
        }
    }

    private void oddities(List<TimeSeries> all) {
        all.add(series("special_values", i -> Double.NaN, "kind", "nan"));
        all.add(series("special_values", i -> Double.POSITIVE_INFINITY, "kind", "plus"));
        all.add(series("special_values", i -> Double.NEGATIVE_INFINITY, "kind", "minus"));
        all.add(series("special_values", i -> -0.0, "kind", "negative zero"));
        all.add(series("extreme_values", i -> 1.7976931348623157e308, "kind", "largest"));
        all.add(series("extreme_values", i -> 4.9e-324, "kind", "smallest"));
        all.add(series("extreme_values", i -> 1e21, "kind", "exponent"));
        all.add(series("extreme_values", i -> 123456789012345680.0, "kind", "long"));
        all.add(series("extreme_values", i -> 0.000001, "kind", "millionth"));
        all.add(series("extreme_values", i -> 1.0 / 3, "kind", "third"));
        all.add(series("service.réponse", i -> i, "http.route", "/a/{id}", "text", "<script>alert('ü')</script>"));
        all.add(part(series("ends_early", i -> i == 120 ? STALE : i), 0, 121));
        var gap = series("has_gap", i -> i);
        var samples = new ArrayList<>(part(gap, 0, 80).samples());
        samples.addAll(part(gap, 120, SAMPLES).samples());
        all.add(new TimeSeries(gap.labels(), samples, List.of()));
    }

    private TimeSeries series(String name, IntToDoubleFunction value, String... labels) {
        var samples = new ArrayList<Sample>(SAMPLES);
        for (var i = 0; i < SAMPLES; i++) {
            samples.add(new Sample(at(i), value.applyAsDouble(i)));
        }
        var all = new TreeMap<>(Map.of("__name__", name, "instance", "127.0.0.1:8090", "job", "demo"));
        for (var i = 0; i < labels.length; i += 2) {
            all.put(labels[i], labels[i + 1]);
        }
        return new TimeSeries(all, samples, List.of());
    }

    private static TimeSeries part(TimeSeries series, int from, int to) {
        return new TimeSeries(series.labels(), series.samples().subList(from, to), series.exemplars());
    }

    private static String[] with(String[] labels, String name, String value) {
        var more = new ArrayList<>(List.of(labels));
        more.addAll(List.of(name, value));
        return more.toArray(String[]::new);
    }

    private long at(int sample) {
        return startMillis + sample * STEP_MILLIS;
    }
}
