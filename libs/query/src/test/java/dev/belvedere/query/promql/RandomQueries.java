package dev.belvedere.query.promql;

import static dev.belvedere.query.promql.Trees.ANYWHERE;

import dev.belvedere.query.promql.Expr.Aggregate;
import dev.belvedere.query.promql.Expr.Binary;
import dev.belvedere.query.promql.Expr.Call;
import dev.belvedere.query.promql.Expr.MatrixSelector;
import dev.belvedere.query.promql.Expr.NumberLiteral;
import dev.belvedere.query.promql.Expr.Paren;
import dev.belvedere.query.promql.Expr.StringLiteral;
import dev.belvedere.query.promql.Expr.Subquery;
import dev.belvedere.query.promql.Expr.Unary;
import dev.belvedere.query.promql.Expr.VectorSelector;
import dev.belvedere.query.promql.Function.Arity;
import dev.belvedere.query.promql.VectorMatching.Cardinality;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.LabelMatcher.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Well-typed trees of every kind of node, also such as no text parses to. The same seed gives the same tree. */
final class RandomQueries {
    private static final List<String> NAMES = List.of(
            "up", "a:b", "sum", "by", "on", "inf", "fill", "start", "bool", "metric.with.dots", "日本", "a\"b\\c\n");
    private static final List<String> LABELS =
            List.of("job", "workspace", "__name__", "by", "without", "nan", "label.with.dots", "größe", "le\"");
    private static final List<String> VALUES =
            List.of("acme", "", "a\"} or secret{x=\"", "`", "\n", "#", "\\", "\u0000", "日本", "🙂");
    private static final List<String> EXPRESSIONS = List.of("a|b", "a.*", ".+", "(?i:x)", "[^\"]+\\.d", "\n");
    private static final List<Double> NUMBERS =
            List.of(0.0, -0.0, 1.0, -1.0, 0.1, -2.5, 1e300, 4.9e-324, 1e15, 9007199254740992.0, 3e-7);

    private final Random random;

    RandomQueries(long seed) {
        this.random = new Random(seed);
    }

    /** A tree of at most that many levels. */
    Expr query(int levels) {
        return expr(
                pick(List.of(
                        Expr.Type.SCALAR, Expr.Type.INSTANT_VECTOR, Expr.Type.INSTANT_VECTOR, Expr.Type.RANGE_VECTOR)),
                levels);
    }

    private Expr expr(Expr.Type type, int levels) {
        return switch (type) {
            case SCALAR -> scalar(levels);
            case STRING -> new StringLiteral(pick(VALUES), ANYWHERE);
            case INSTANT_VECTOR -> vector(levels);
            case RANGE_VECTOR -> range(levels);
        };
    }

    private Expr scalar(int levels) {
        if (levels <= 1) {
            return number();
        }
        return oneOf(
                this::number,
                () -> new Paren(scalar(levels - 1), ANYWHERE),
                () -> new Unary(random.nextBoolean(), scalar(levels - 1), ANYWHERE),
                () -> call(Expr.Type.SCALAR, levels - 1),
                () -> {
                    var op = pick(operators(false));
                    return new Binary(
                            op,
                            scalar(levels - 1),
                            scalar(levels - 1),
                            op.isComparison(),
                            VectorMatching.DEFAULT,
                            ANYWHERE);
                });
    }

    private Expr number() {
        var value = random.nextInt(4) > 0
                ? pick(NUMBERS)
                : pick(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, random.nextGaussian()));
        return new NumberLiteral(value, ANYWHERE);
    }

    private Expr vector(int levels) {
        if (levels <= 1) {
            return selector(shift());
        }
        return oneOf(
                () -> selector(shift()),
                () -> new Paren(vector(levels - 1), ANYWHERE),
                () -> new Unary(random.nextBoolean(), vector(levels - 1), ANYWHERE),
                () -> call(Expr.Type.INSTANT_VECTOR, levels - 1),
                () -> call(Expr.Type.INSTANT_VECTOR, levels - 1),
                () -> aggregate(levels - 1),
                () -> betweenVectors(levels - 1),
                () -> betweenVectors(levels - 1),
                () -> withScalar(levels - 1));
    }

    private Expr range(int levels) {
        return levels <= 1 || random.nextBoolean()
                ? new MatrixSelector(selector(shift()), millis(), ANYWHERE)
                : new Subquery(vector(levels - 1), millis(), random.nextBoolean() ? 0 : millis(), shift(), ANYWHERE);
    }

    private VectorSelector selector(Shift shift) {
        var matchers = new ArrayList<LabelMatcher>();
        if (random.nextInt(5) > 0) {
            matchers.add(new LabelMatcher("__name__", Op.EQUAL, pick(NAMES)));
        } else {
            matchers.add(new LabelMatcher(pick(LABELS), Op.MATCH, "..*"));
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            matchers.add(matcher());
        }
        return new VectorSelector(matchers, shift, ANYWHERE);
    }

    private LabelMatcher matcher() {
        var op = pick(List.of(Op.values()));
        var isRegex = op == Op.MATCH || op == Op.NOT_MATCH;
        return new LabelMatcher(pick(LABELS), op, pick(isRegex ? EXPRESSIONS : VALUES));
    }

    private Shift shift() {
        return switch (random.nextInt(6)) {
            case 0 -> new Shift(millis(), null);
            case 1 ->
                new Shift(-millis(), new Shift.At.Instant(random.nextLong(-2_000_000_000_000L, 2_000_000_000_000L)));
            case 2 -> new Shift(0, new Shift.At.Start());
            case 3 -> new Shift(millis(), new Shift.At.End());
            default -> Shift.NONE;
        };
    }

    private long millis() {
        return pick(List.of(1L, 1000L, 300_000L, 5_400_000L, 86_400_000L * 400, 90_061_001L));
    }

    private Expr betweenVectors(int levels) {
        var op = pick(operators(true));
        var on = random.nextBoolean();
        var cardinality = op.isSet()
                ? Cardinality.MANY_TO_MANY
                : pick(List.of(Cardinality.ONE_TO_ONE, Cardinality.MANY_TO_ONE, Cardinality.ONE_TO_MANY));
        var isGrouping = cardinality == Cardinality.MANY_TO_ONE || cardinality == Cardinality.ONE_TO_MANY;
        var matching = new VectorMatching(
                cardinality, on, labels("job", "on"), isGrouping ? labels("without", "x.y") : List.of());
        return new Binary(
                op, vector(levels), vector(levels), op.isComparison() && random.nextBoolean(), matching, ANYWHERE);
    }

    private Expr withScalar(int levels) {
        var op = pick(operators(false));
        var returnBool = op.isComparison() && random.nextBoolean();
        return random.nextBoolean()
                ? new Binary(op, vector(levels), scalar(levels), returnBool, VectorMatching.DEFAULT, ANYWHERE)
                : new Binary(op, scalar(levels), vector(levels), returnBool, VectorMatching.DEFAULT, ANYWHERE);
    }

    private List<String> labels(String... choice) {
        return List.of(choice).subList(0, random.nextInt(choice.length + 1));
    }

    private static List<BinaryOp> operators(boolean withSets) {
        return List.of(BinaryOp.values()).stream()
                .filter(op -> withSets || !op.isSet())
                .toList();
    }

    private Expr aggregate(int levels) {
        var op = pick(List.of(AggregateOp.values()));
        return new Aggregate(
                op, parameter(op, levels), vector(levels), labels("job", "by", "le\""), random.nextBoolean(), ANYWHERE);
    }

    private @Nullable Expr parameter(AggregateOp op, int levels) {
        if (!op.hasParameter()) {
            return null;
        }
        return op == AggregateOp.COUNT_VALUES ? expr(Expr.Type.STRING, levels) : scalar(levels);
    }

    private Expr call(Expr.Type result, int levels) {
        var function = pick(List.of(Function.values()).stream()
                .filter(candidate -> candidate.result() == result)
                .toList());
        var declared = function.arguments();
        var count = function.arity() == Arity.FIXED ? declared.size() : declared.size() - random.nextInt(2);
        var arguments = new ArrayList<Expr>();
        for (var i = 0; i < count; i++) {
            arguments.add(function == Function.INFO && i == 1 ? selector(Shift.NONE) : expr(declared.get(i), levels));
        }
        return new Call(function, arguments, ANYWHERE);
    }

    @SafeVarargs
    private Expr oneOf(Supplier<Expr>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
