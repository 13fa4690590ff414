package dev.belvedere.query.logql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.re2j.Pattern;
import dev.belvedere.query.QueryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query of Loki's own scripts that has an answer there is parsed and printed here. */
class SharedLogQueriesTest {
    private static final Path SCRIPTS = Path.of(System.getProperty("belvedere.root", "../.."))
            .resolve("../shared/conformance/logqltest")
            .normalize();
    private static final Pattern EVAL =
            Pattern.compile("eval (?:instant at \\S+|range from \\S+ to \\S+ step \\S+) (.*)");

    static Stream<String> scripts() {
        return Stream.of("label_filters", "line_filters", "parsers", "range_aggregations");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyQueryWithAnAnswerParsesAndPrints(String name) {
        var file = SCRIPTS.resolve(name + ".logqltest");
        assumeTrue(Files.exists(file), "skipped: no " + file.getFileName() + " in the shared folder");
        var lines = read(file);
        var queries = queries(lines, false);

        assertThat(queries).hasSizeGreaterThan(20).allSatisfy(SharedLogQueriesTest::parsesAndPrints);

        var failing = queries(lines, true);
        System.out.printf(
                "%s: %d queries with an answer parsed and printed; of %d that fail, %d refused by the parser%n",
                file.getFileName(),
                queries.size(),
                failing.size(),
                failing.stream().filter(SharedLogQueriesTest::isRefused).count());
    }

    private static List<String> queries(List<String> lines, boolean failing) {
        return IntStream.range(0, lines.size())
                .filter(line -> expectsFailure(lines, line) == failing)
                .mapToObj(lines::get)
                .flatMap(line -> {
                    var eval = EVAL.matcher(line);
                    return eval.matches() ? Stream.of(eval.group(1)) : Stream.of();
                })
                .toList();
    }

    private static boolean isRefused(String query) {
        try {
            LogQl.parse(query);
            return false;
        } catch (QueryException refused) {
            return true;
        }
    }

    private static void parsesAndPrints(String query) {
        try {
            var printed = LogQl.print(LogQl.parse(query));
            assertThat(LogQl.print(LogQl.parse(printed))).isEqualTo(printed);
        } catch (QueryException refused) {
            fail(query + ": " + refused.getMessage(), refused);
        }
    }

    private static boolean expectsFailure(List<String> lines, int line) {
        return line + 1 < lines.size() && lines.get(line + 1).strip().startsWith("expect fail");
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
