package dev.belvedere.metrics.isolation;

import dev.belvedere.testing.RemoteWrite;
import dev.belvedere.testing.TimeSeries;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Series of two workspaces, of none, and of a shared metric. All of one workspace's names and values end in its name. */
final class TwoWorkspaces {
    static final List<String> NAMES = List.of("acme", "globex");
    static final long STEP_MILLIS = 5_000;

    private TwoWorkspaces() {}

    static void write(URI prometheus, long endMillis) {
        var series = new ArrayList<TimeSeries>();
        var metadata = new ArrayList<RemoteWrite.Metadata>();
        for (var workspace : NAMES) {
            var labels = Map.of(
                    "workspace",
                    workspace,
                    "agent_id",
                    "agent-of-" + workspace,
                    "status",
                    "completed",
                    "label_of_" + workspace,
                    "secret-of-" + workspace);
            series.add(counter("agent_execution_total", labels, endMillis)
                    .with(new TimeSeries.Exemplar(Map.of("trace_id", "trace-of-" + workspace), 1, endMillis)));
            series.add(counter("only_of_" + workspace + "_total", labels, endMillis));
            metadata.add(new RemoteWrite.Metadata(
                    "only_of_" + workspace + "_total", RemoteWrite.Type.COUNTER, "Help of-" + workspace, ""));
        }
        series.add(counter("plain_total", Map.of("secret", "of-nobody"), endMillis));
        series.add(counter("gateway_requests_total", Map.of("gateway_id", "edge"), endMillis));
        var answer = new RemoteWrite(prometheus.resolve("/api/v1/write")).send(series, metadata);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException("the samples were refused: " + answer);
        }
    }

    private static TimeSeries counter(String name, Map<String, String> labels, long endMillis) {
        var all = new TreeMap<>(labels);
        all.put("__name__", name);
        var values = new double[20];
        for (var i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return TimeSeries.of(all, endMillis - (values.length - 1) * STEP_MILLIS, STEP_MILLIS, values);
    }
}
