package dev.belvedere.query.promql.eval;

import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.eval.binary.Scalars;
import dev.belvedere.query.promql.eval.binary.SetOperator;
import dev.belvedere.query.promql.eval.binary.VectorOperator;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.grid.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Evaluates the nodes of one expression. Vectors flow as lines, one after the other as they come from the source, so
 * that an aggregation can fold them at once; only operators that need several lines together collect them.
 */
final class GridEvaluator {
    private final Context context;
    private final CallEvaluator calls;
    private final AggregateEvaluator aggregates;

    GridEvaluator(Context context) {
        this.context = context;
        this.calls = new CallEvaluator(this, context);
        this.aggregates = new AggregateEvaluator(this, context);
    }

    /** A grid inside the query, refused if it has too many steps. */
    Grid checked(long startMillis, long endMillis, long stepMillis) {
        context.budget().fits((endMillis - startMillis) / stepMillis + 1);
        return new Grid(startMillis, endMillis, stepMillis);
    }

    /** Gives the lines of an instant vector to {@code sink}; none is empty, and {@code sink} owns them. */
    void stream(Expr expr, Grid grid, Consumer<Line> sink) {
        context.budget().look();
        Consumer<Line> filled = line -> {
            if (!line.isEmpty()) {
                sink.accept(line);
            }
        };
        var unwrapped = Exprs.unwrapped(expr);
        if (grid.steps() > 1 && StepInvariance.holds(unwrapped)) {
            evaluate(unwrapped, grid.first(), line -> filled.accept(line.repeated(grid.steps())));
        } else {
            evaluate(unwrapped, grid, filled);
        }
    }

    private void evaluate(Expr expr, Grid grid, Consumer<Line> sink) {
        var mapping = Mapping.find(expr);
        if (mapping.isPresent()) {
            dropName(mapping.get().operand(), grid, mapping.get()::apply, sink);
            return;
        }
        switch (expr) {
            case Expr.VectorSelector selector -> new InstantReader(context, grid).values(selector, sink);
            case Expr.Unary unary -> stream(unary.operand(), grid, sink);
            case Expr.Binary binary -> binary(binary, grid, sink);
            case Expr.Aggregate aggregate -> aggregates.stream(aggregate, grid, sink);
            case Expr.Call call -> calls.stream(call, grid, sink);
            case Expr.Paren _, Expr.NumberLiteral _, Expr.StringLiteral _, Expr.MatrixSelector _, Expr.Subquery _ ->
                throw new IllegalArgumentException("expr: " + expr + " (expected: an instant vector)");
        }
    }

    /** All lines of an instant vector. */
    List<Line> lines(Expr expr, Grid grid) {
        var lines = new ArrayList<Line>();
        stream(expr, grid, line -> {
            context.budget().holdLine(grid.steps());
            lines.add(line);
        });
        return lines;
    }

    /**
     * Applies an operation that changes what the metric means to each line. Where that can leave two series with the
     * same labels, they are joined.
     */
    void dropName(Expr operand, Grid grid, UnaryOperator<Line> operation, Consumer<Line> sink) {
        dropName(operand, lines -> stream(operand, grid, line -> lines.accept(operation.apply(line))), grid, sink);
    }

    /** The same for lines that {@code source} gives for {@code operand}. */
    void dropName(Expr operand, Consumer<Consumer<Line>> source, Grid grid, Consumer<Line> sink) {
        if (context.names().delayed() || Exprs.hasOneName(operand)) {
            source.accept(line -> sink.accept(context.names().drop(line)));
        } else {
            var lines = new ArrayList<Line>();
            source.accept(line -> {
                context.budget().holdLine(grid.steps());
                lines.add(context.names().drop(line));
            });
            joined(lines, grid, sink);
        }
    }

    /**
     * Gives lines on that may have the same labels. With delayed name removal an instant query finds out at the end
     * only whether two of them have.
     */
    void joined(List<Line> lines, Grid grid, Consumer<Line> sink) {
        var mayRepeat = context.names().delayed() && grid.steps() == 1;
        (mayRepeat ? lines : Lines.joined(lines)).forEach(sink);
    }

    private void binary(Expr.Binary binary, Grid grid, Consumer<Line> sink) {
        if (Exprs.isScalar(binary.left())) {
            withScalar(binary, binary.right(), scalar(binary.left(), grid), true, grid, sink);
        } else if (Exprs.isScalar(binary.right())) {
            withScalar(binary, binary.left(), scalar(binary.right(), grid), false, grid, sink);
        } else if (binary.op().isSet()) {
            var result = SetOperator.apply(binary, lines(binary.left(), grid), lines(binary.right(), grid));
            joined(result, grid, sink);
        } else {
            var operator = new VectorOperator(binary, context.names().delayed(), grid.steps(), context.budget());
            var result = operator.apply(lines(binary.left(), grid), lines(binary.right(), grid));
            joined(result, grid, sink);
        }
    }

    private void withScalar(
            Expr.Binary binary, Expr vector, double[] scalar, boolean isLeft, Grid grid, Consumer<Line> sink) {
        if (binary.op().isComparison() && !binary.returnBool()) {
            stream(vector, grid, line -> sink.accept(Scalars.apply(binary, line, scalar, isLeft)));
        } else {
            dropName(vector, grid, line -> Scalars.apply(binary, line, scalar, isLeft), sink);
        }
    }

    /** The values of a scalar expression; the caller owns the array. */
    double[] scalar(Expr expr, Grid grid) {
        return switch (expr) {
            case Expr.NumberLiteral literal -> constant(literal.value(), grid);
            case Expr.Paren paren -> scalar(paren.operand(), grid);
            case Expr.Unary unary -> {
                var values = scalar(unary.operand(), grid);
                yield unary.negative()
                        ? Arrays.stream(values).map(value -> -value).toArray()
                        : values;
            }
            case Expr.Binary binary ->
                Scalars.apply(binary.op(), scalar(binary.left(), grid), scalar(binary.right(), grid));
            case Expr.Call call -> calls.scalar(call, grid);
            default -> throw new IllegalArgumentException("expr: " + expr + " (expected: a scalar)");
        };
    }

    static double[] constant(double value, Grid grid) {
        var values = new double[grid.steps()];
        Arrays.fill(values, value);
        return values;
    }

    static String text(Expr expr) {
        return switch (Exprs.unwrapped(expr)) {
            case Expr.StringLiteral literal -> literal.value();
            case Expr other -> throw new IllegalArgumentException("expr: " + other + " (expected: a string)");
        };
    }
}
