package dev.belvedere.testkit.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.testkit.series.MemorySeries;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prometheus' own scripts. */
class PrometheusScriptsTest {
    /** Evaluations that may fail, as they begin in the report, each with the reason. */
    private static final List<String> EXCEPTIONS = List.of(
            // Text in Java cannot hold bytes that are not UTF-8, so the parser refuses them with words of its own.
            "aggregators.test:481 count_values(\"a\\xc5z\"", "functions.test:523 label_replace(testmetric, \"\\xff\"");

    @Test
    void allScriptsPassButForTheListedExceptions() throws IOException {
        var folder = SharedFolder.require("promqltest");
        var report = new Report();
        var runner = new ScriptRunner(new EvaluatorEngine(new MemorySeries()));
        try (var files = Files.list(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".test"))
                    .sorted()
                    .toList()) {
                report.add(file.getFileName().toString(), runner.run(ScriptParser.parse(Files.readString(file))));
            }
        }

        System.out.println(report.table());
        report.experimentalFailures().forEach(failure -> System.out.println("experimental: " + failure));
        assertThat(report.failures())
                .filteredOn(failure -> EXCEPTIONS.stream().noneMatch(failure::startsWith))
                .isEmpty();
        assertThat(report.failures().size()).isLessThanOrEqualTo((int) (report.plain() * 0.02));
        assertThat(report.plain()).isGreaterThan(580);
    }
}
