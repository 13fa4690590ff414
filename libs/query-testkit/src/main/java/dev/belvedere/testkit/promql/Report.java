package dev.belvedere.testkit.promql;

import dev.belvedere.testkit.promql.Verdict.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The verdicts on several scripts, as a table. */
public final class Report {
    private static final String ROW = "%-28s %9s %14s %8s %12s%n";

    private final Map<String, List<Verdict>> byScript = new LinkedHashMap<>();

    public void add(String script, List<Verdict> verdicts) {
        byScript.put(script, List.copyOf(verdicts));
    }

    /** How many evaluations need neither native histograms nor an experimental switch. */
    public long plain() {
        return count(Report::isPlain);
    }

    /** Evaluations that should have passed, as {@code script:line query: detail}. */
    public List<String> failures() {
        return byScript.entrySet().stream()
                .flatMap(script -> script.getValue().stream()
                        .filter(Report::isPlain)
                        .filter(verdict -> verdict.kind() != Kind.PASSED)
                        .map(verdict -> line(script.getKey(), verdict)))
                .toList();
    }

    /** Evaluations behind an experimental switch that did not pass. */
    public List<String> experimentalFailures() {
        return byScript.entrySet().stream()
                .flatMap(script -> script.getValue().stream()
                        .filter(verdict -> verdict.isExperimental() && verdict.kind() != Kind.NATIVE_HISTOGRAM)
                        .filter(verdict -> verdict.kind() != Kind.PASSED)
                        .map(verdict -> line(script.getKey(), verdict)))
                .toList();
    }

    private static String line(String script, Verdict verdict) {
        return script + ":" + verdict.eval().line() + " " + verdict.eval().query() + ": " + verdict.detail();
    }

    private static boolean isPlain(Verdict verdict) {
        return !verdict.isExperimental() && verdict.kind() != Kind.NATIVE_HISTOGRAM;
    }

    private long count(Predicate<Verdict> predicate) {
        return byScript.values().stream()
                .flatMap(List::stream)
                .filter(predicate)
                .count();
    }

    /** A row a script, and the sums. */
    public String table() {
        var table = new StringBuilder(ROW.formatted("script", "passed", "experimental", "native", "evaluations"));
        byScript.forEach((script, verdicts) -> table.append(row(script, verdicts)));
        return table.append(row(
                        "all", byScript.values().stream().flatMap(List::stream).toList()))
                .toString();
    }

    private static String row(String name, List<Verdict> verdicts) {
        return ROW.formatted(
                name,
                passed(verdicts, Report::isPlain),
                passed(verdicts, verdict -> verdict.isExperimental() && verdict.kind() != Kind.NATIVE_HISTOGRAM),
                verdicts.stream()
                        .filter(verdict -> verdict.kind() == Kind.NATIVE_HISTOGRAM)
                        .count(),
                verdicts.size());
    }

    private static String passed(List<Verdict> verdicts, Predicate<Verdict> counted) {
        var total = verdicts.stream().filter(counted).count();
        var passed = verdicts.stream()
                .filter(counted)
                .filter(verdict -> verdict.kind() == Kind.PASSED)
                .count();
        return passed + "/" + total;
    }
}
