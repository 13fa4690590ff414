package dev.belvedere.query.logql;

import dev.belvedere.query.logql.Expr.Logs;
import dev.belvedere.query.logql.Expr.Selector;
import dev.belvedere.query.logql.Token.Kind;
import dev.belvedere.query.series.LabelMatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a selector with its pipeline; inside a range aggregation, with the range too, wherever it stands. */
final class LogsParser {
    /** Of one pipeline. */
    private static final int MOST_STAGES = 200;

    private final TokenStream tokens;
    private final StageParser stages;

    LogsParser(TokenStream tokens) {
        this.tokens = tokens;
        this.stages = new StageParser(tokens);
    }

    /** A pipeline and, inside a range aggregation, the time that it covers. */
    record Ranged(Logs logs, @Nullable Duration range, Duration offset) {}

    /** A selector of any matchers, also of those that match everything. */
    Selector selector() {
        var start = tokens.current().span().start();
        tokens.require("{");
        List<LabelMatcher> matchers = tokens.isAt("}") ? List.of() : tokens.list(this::matcher);
        tokens.require("}");
        return new Selector(matchers, tokens.since(start));
    }

    private LabelMatcher matcher() {
        var label = tokens.identifier();
        var op = Stream.of(LabelMatcher.Op.values())
                .filter(candidate -> tokens.isAt(candidate.text()))
                .findFirst()
                .orElseThrow(() -> tokens.unexpected("= or != or =~ or !~"));
        tokens.take();
        return tokens.matcher(label, op);
    }

    /** Logs without a range. */
    Logs logs() {
        var open = opened();
        var start = tokens.current().span().start();
        var selector = selector();
        var read = new ArrayList<Stage>();
        stages(read);
        var span = tokens.since(start);
        open.forEach(_ -> tokens.require(")"));
        stages(read);
        return checked(new Logs(selector, read, open.isEmpty() ? span : tokens.since(open.getFirst())));
    }

    /** Logs with exactly one range. */
    Ranged ranged() {
        var open = opened();
        var start = tokens.current().span().start();
        var selector = selector();
        var read = new ArrayList<Stage>();
        Duration range = null;
        var offset = Duration.ZERO;
        var pending = open.size();
        while (true) {
            stages(read);
            if (tokens.isAt("[") && range == null) {
                range = range();
                offset = offset();
            } else if (pending > 0 && tokens.isAt(")")) {
                tokens.take();
                pending--;
            } else {
                break;
            }
        }
        if (pending > 0) {
            throw tokens.unexpected(")");
        }
        var logs = new Logs(selector, read, tokens.since(open.isEmpty() ? start : open.getFirst()));
        return new Ranged(checked(logs), range, offset);
    }

    private List<Integer> opened() {
        var starts = new ArrayList<Integer>();
        while (tokens.isAt("(")) {
            starts.add(tokens.take().span().start());
        }
        return starts;
    }

    private void stages(List<Stage> read) {
        for (var next = stages.next(); next.isPresent(); next = stages.next()) {
            read.add(next.get());
            if (read.size() > MOST_STAGES) {
                throw SyntaxError.of(
                        next.get().span(), "too many stages in a pipeline, expected at most " + MOST_STAGES);
            }
        }
    }

    private Duration range() {
        tokens.require("[");
        var duration = Quantities.duration(tokens.require(Kind.DURATION));
        tokens.require("]");
        return duration;
    }

    private Duration offset() {
        if (!tokens.takeIf("offset")) {
            return Duration.ZERO;
        }
        var isNegative = tokens.takeIf("-");
        var duration = Quantities.duration(tokens.require(Kind.DURATION));
        return isNegative ? duration.negated() : duration;
    }

    private static Logs checked(Logs logs) {
        if (logs.selector().matchers().stream().allMatch(matcher -> matcher.matches(""))) {
            throw SyntaxError.of(
                    logs.selector().span(),
                    "queries require at least one regexp or equality matcher that does not have an empty-compatible"
                            + " value. For instance, app=~\".*\" does not meet this requirement, but app=~\".+\" will");
        }
        return logs;
    }
}
