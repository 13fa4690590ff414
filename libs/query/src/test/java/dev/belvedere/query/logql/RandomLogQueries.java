package dev.belvedere.query.logql;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of random queries that use the whole grammar. */
final class RandomLogQueries {
    private static final List<String> LABELS = List.of("app", "workspace", "level", "duration", "by_", "x9");
    private static final List<String> STRINGS =
            List.of("\"\"", "\"a\"", "`raw \"x\"`", "\"back\\\\slash\"", "\"über\"", "\"line\\n\"", "\"a|b\"");
    private static final List<String> QUANTITIES =
            List.of("1", "-5", "1.5e3", "2s", "1h30m", "1.5s", "7ns", "3MB", "2KiB", "10B", "1d");
    private static final List<String> STAGES = List.of(
            "| json",
            "| json who=\"user.id\", level",
            "| logfmt --strict --keep-empty level, code=\"status\"",
            "| logfmt",
            "| regexp \"(?P<m>\\\\w+)\"",
            "| pattern `<m> <_>`",
            "| unpack",
            "| decolorize",
            "| line_format \"{{.level}}\"",
            "| label_format a=b, c=\"{{.d}}\"",
            "| drop level, app=~\"a.*\"",
            // Not with a label alone at the end, to which a line filter behind it would be a matcher.
            "| keep level, app!=\"a\"");

    private final Random random;

    RandomLogQueries(long seed) {
        this.random = new Random(seed);
    }

    String query() {
        return random.nextInt(4) == 0 ? logs() : metric(3);
    }

    private String metric(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? "vector(2)" : range();
        }
        return switch (random.nextInt(8)) {
            case 0 -> one(List.of("sum", "avg", "count", "min")) + grouping() + "(" + metric(depth - 1) + ")";
            case 1 -> one(List.of("topk", "bottomk")) + "(3, " + metric(depth - 1) + ")" + grouping();
            case 2 -> "(" + metric(depth - 1) + ")";
            case 3 ->
                metric(depth - 1) + " " + one(List.of("+", "-", "*", "/", "%", "^", "> bool", "=="))
                        + one(List.of(" ", " on(app) ", " ignoring(app) group_left(level) "))
                        + metric(depth - 1);
            case 4 -> metric(depth - 1) + one(List.of(" and ", " or ", " unless on(app) ")) + metric(depth - 1);
            case 5 -> "label_replace(" + metric(depth - 1) + ", \"a\", \"$1\", \"b\", \"(.*)\")";
            case 6 -> one(List.of("2", "0.25", "-1")) + " * " + metric(depth - 1);
            default -> range();
        };
    }

    private String range() {
        var offset = one(List.of("", " offset 5m", " offset -90s"));
        return switch (random.nextInt(5)) {
            case 0 -> "count_over_time(" + logs() + " [5m]" + offset + ")";
            case 1 -> "rate((" + logs() + ")[1m]" + offset + ")";
            case 2 -> "bytes_rate(" + selector() + "[1m]" + offset + " | json)";
            case 3 -> "quantile_over_time(0.9, " + logs() + " | unwrap duration(took) [1h]" + offset + ")" + grouping();
            default -> "max_over_time(" + logs() + " | unwrap v | v > 3 [90s])" + grouping();
        };
    }

    private String logs() {
        return selector()
                + IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> " " + stage())
                        .collect(Collectors.joining());
    }

    private String selector() {
        return "{app=\"a\", " + one(LABELS) + one(List.of("=", "!=", "=~", "!~")) + one(STRINGS.subList(0, 3)) + "}";
    }

    private String stage() {
        return switch (random.nextInt(3)) {
            case 0 ->
                one(List.of("|=", "!=", "|~", "!~", "|>", "!>")) + " " + one(STRINGS)
                        + one(List.of("", " or " + one(STRINGS), " or ip(\"10.0.0.0/8\")"));
            case 1 -> "| " + condition(2);
            default -> one(STAGES);
        };
    }

    private String condition(int depth) {
        if (depth == 0) {
            return one(LABELS)
                    + switch (random.nextInt(3)) {
                        case 0 -> one(List.of("=", "!=")) + one(STRINGS);
                        case 1 -> one(List.of("=", "!=")) + "ip(\"::1\")";
                        default -> one(List.of(" > ", " >= ", " < ", " <= ", " == ", " = ", " != ")) + one(QUANTITIES);
                    };
        }
        var both = condition(depth - 1) + one(List.of(" and ", " or ", ", ", " ")) + condition(depth - 1);
        return random.nextBoolean() ? "(" + both + ")" : both;
    }

    private String grouping() {
        return one(List.of("", " by (app)", " without (app, level) ", " by ()"));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
