package dev.belvedere.query.promql;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The queries of Prometheus' own test scripts and of the recorded answers, if they stand beside the checkout. */
final class SharedQueries {
    private static final Path CONFORMANCE =
            Path.of(System.getProperty("belvedere.root", ".")).resolve("../shared/conformance");
    private static final Pattern EVAL = Pattern.compile(
            "^eval(?:_\\w+)? (?:instant at \\S+|range from \\S+ to \\S+ step \\S+)\\s+(.*)$", Pattern.MULTILINE);
    private static final Pattern RECORDED = Pattern.compile("^\\{\"query\":\"((?:[^\"\\\\]|\\\\.)*+)\"");

    private SharedQueries() {}

    static List<String> ofPromqltest() throws IOException {
        var folder = existing("promqltest");
        var queries = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith(".test"))
                    .sorted()
                    .toList()) {
                EVAL.matcher(Files.readString(file)).results().forEach(eval -> queries.add(eval.group(1)));
            }
        }
        return queries;
    }

    static List<String> ofGoldenAnswers() throws IOException {
        var folder = existing("promql-golden");
        var queries = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder, "*.jsonl.gz")) {
            for (var file : files) {
                try (var lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    lines.lines().forEach(line -> queries.add(query(line)));
                }
            }
        }
        return queries;
    }

    private static String query(String line) {
        var matcher = RECORDED.matcher(line);
        if (!matcher.find()) {
            throw new IllegalStateException("recorded answer: " + line.substring(0, 80) + " (expected: a query first)");
        }
        return matcher.group(1).replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\");
    }

    private static Path existing(String name) {
        var folder = CONFORMANCE.resolve(name);
        assumeThat(folder)
                .as("shared conformance data, not part of the checkout")
                .isDirectory();
        return folder;
    }
}
