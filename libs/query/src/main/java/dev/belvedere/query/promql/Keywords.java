package dev.belvedere.query.promql;

import dev.belvedere.query.promql.Token.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of PromQL that are no plain identifiers. They are recognised in any case, as in Prometheus. */
final class Keywords {
    static final Map<String, AggregateOp> AGGREGATORS =
            Stream.of(AggregateOp.values()).collect(Collectors.toUnmodifiableMap(AggregateOp::text, op -> op));
    static final Map<String, BinaryOp> OPERATORS =
            Stream.of(BinaryOp.values()).collect(Collectors.toUnmodifiableMap(BinaryOp::text, op -> op));
    /** Only these are known between brackets; elsewhere they are functions or metrics. */
    static final Set<String> DURATION_WORDS = Set.of("step", "range", "max_of", "min_of");

    private static final Set<String> NO_METRIC = Set.of("bool", "on", "ignoring", "group_left", "group_right", "atan2");
    private static final Set<String> NUMBERS = Set.of("inf", "nan");
    private static final Map<String, Kind> KINDS = kinds();

    private Keywords() {}

    static Optional<Kind> kind(String word) {
        return Optional.ofNullable(KINDS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Whether a word may be the name of a metric: most keywords may. */
    static boolean canBeMetric(Token word) {
        return switch (word.kind()) {
            case IDENTIFIER, METRIC_IDENTIFIER -> true;
            case AGGREGATOR, KEYWORD, OPERATOR -> word.isWord() && !NO_METRIC.contains(word.value());
            case END, NUMBER, DURATION, STRING, PUNCTUATION -> false;
        };
    }

    /** Whether a word or string may stand in {@code by (…)} and its like. */
    static boolean canBeGroupingLabel(Token word) {
        return switch (word.kind()) {
            case IDENTIFIER, METRIC_IDENTIFIER, STRING, AGGREGATOR -> true;
            case KEYWORD, OPERATOR -> word.isWord() && !word.is("without");
            case END, NUMBER, DURATION, PUNCTUATION -> false;
        };
    }

    private static Map<String, Kind> kinds() {
        var kinds = new HashMap<String, Kind>();
        for (var word : Set.of("by", "without", "on", "ignoring", "group_left", "group_right", "bool", "offset")) {
            kinds.put(word, Kind.KEYWORD);
        }
        for (var word : Set.of("start", "end", "smoothed", "anchored", "fill", "fill_left", "fill_right")) {
            kinds.put(word, Kind.KEYWORD);
        }
        DURATION_WORDS.forEach(word -> kinds.put(word, Kind.KEYWORD));
        AGGREGATORS.keySet().forEach(word -> kinds.put(word, Kind.AGGREGATOR));
        NUMBERS.forEach(word -> kinds.put(word, Kind.NUMBER));
        OPERATORS.keySet().stream()
                .filter(text -> Lexer.isWordStart(text.charAt(0)))
                .forEach(word -> kinds.put(word, Kind.OPERATOR));
        return Map.copyOf(kinds);
    }
}
