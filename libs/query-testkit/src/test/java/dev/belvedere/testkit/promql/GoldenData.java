package dev.belvedere.testkit.promql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.belvedere.query.series.Labels;
import dev.belvedere.testkit.series.MemorySeries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The demo series and the answers that a real Prometheus gave about them. */
final class GoldenData {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenData() {}

    /** The series of {@code gen_demo.py 7}; the test is skipped where Python is missing. */
    static MemorySeries series(Path golden, Path scratch) throws IOException, InterruptedException {
        var log = scratch.resolve("gen_demo.log").toFile();
        try {
            var python = new ProcessBuilder(
                            "python3", golden.resolve("gen_demo.py").toString(), "7", scratch.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            Assumptions.assumeTrue(
                    python.waitFor(2, TimeUnit.MINUTES) && python.exitValue() == 0,
                    () -> "skipped: gen_demo.py failed, see " + log);
        } catch (IOException _) {
            Assumptions.abort("skipped: no python3 to generate the demo series with");
        }
        var series = new MemorySeries();
        for (var line : Files.readAllLines(scratch.resolve("demo.jsonl"))) {
            var node = JSON.readTree(line);
            series.append(
                    labels(node.get("metric")),
                    elements(node.get("timestamps")).stream()
                            .mapToLong(JsonNode::asLong)
                            .toArray(),
                    elements(node.get("values")).stream()
                            .mapToDouble(JsonNode::asDouble)
                            .toArray());
        }
        return series;
    }

    static List<JsonNode> answers(Path golden) throws IOException {
        try (var zipped = Files.newInputStream(golden.resolve("prometheus-3.5.3.jsonl.gz"));
                var lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(zipped), StandardCharsets.UTF_8))) {
            var answers = new ArrayList<JsonNode>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(JSON.readTree(line));
            }
            return answers;
        }
    }

    static Labels labels(JsonNode metric) {
        var labels = new TreeMap<String, String>();
        metric.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return Labels.of(labels);
    }

    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
