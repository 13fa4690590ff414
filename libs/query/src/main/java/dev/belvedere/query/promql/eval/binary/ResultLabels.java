package dev.belvedere.query.promql.eval.binary;

import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.VectorMatching;
import dev.belvedere.query.promql.VectorMatching.Cardinality;
import dev.belvedere.query.promql.eval.grid.Names;
import dev.belvedere.query.series.Labels;
import java.util.Set;

/** The labels of the result of two matched elements: those of the "many" side, changed as the matching says. */
record ResultLabels(VectorMatching matching, Set<String> matched, boolean dropsName) {

    static ResultLabels of(Expr.Binary expr, boolean delayedNames) {
        var dropsName = Operation.changesMeaning(expr.op()) || (expr.returnBool() && !delayedNames);
        return new ResultLabels(expr.matching(), Set.copyOf(expr.matching().labels()), dropsName);
    }

    Labels of(Labels many, Labels one) {
        var result = dropsName ? Names.dropNow(many) : many;
        if (matching.cardinality() == Cardinality.ONE_TO_ONE) {
            result = matching.on() ? result.only(matched) : result.without(matched);
        }
        for (var name : matching.include()) {
            result = result.with(name, one.get(name));
        }
        return result;
    }
}
