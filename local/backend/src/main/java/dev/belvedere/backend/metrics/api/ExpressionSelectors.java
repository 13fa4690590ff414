package dev.belvedere.backend.metrics.api;

import dev.belvedere.query.promql.Expr;
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
import dev.belvedere.query.series.LabelMatcher;
import java.util.ArrayList;
import java.util.List;

/** The selectors that stand anywhere in an expression. */
final class ExpressionSelectors {
    private final List<List<LabelMatcher>> found = new ArrayList<>();

    private ExpressionSelectors() {}

    static List<List<LabelMatcher>> of(Expr expr) {
        var selectors = new ExpressionSelectors();
        selectors.visit(expr);
        return selectors.found;
    }

    private void visit(Expr expr) {
        switch (expr) {
            case NumberLiteral _, StringLiteral _ -> {}
            case VectorSelector selector -> found.add(selector.matchers());
            case MatrixSelector matrix -> visit(matrix.selector());
            case Subquery subquery -> visit(subquery.operand());
            case Paren paren -> visit(paren.operand());
            case Unary unary -> visit(unary.operand());
            case Binary binary -> {
                visit(binary.left());
                visit(binary.right());
            }
            case Aggregate aggregate -> {
                if (aggregate.parameter() != null) {
                    visit(aggregate.parameter());
                }
                visit(aggregate.operand());
            }
            case Call call -> call.arguments().forEach(this::visit);
        }
    }
}
