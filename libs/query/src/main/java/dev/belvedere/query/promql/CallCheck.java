package dev.belvedere.query.promql;

import dev.belvedere.query.promql.Expr.Call;
import dev.belvedere.query.promql.Expr.VectorSelector;
import java.util.List;

/** Checks number and types of a call's arguments. */
final class CallCheck {
    private final TypeCheck types;

    CallCheck(TypeCheck types) {
        this.types = types;
    }

    Expr.Type check(Call call) {
        var function = call.function();
        checkCount(call);
        var arguments = call.arguments();
        for (var i = 0; i < arguments.size(); i++) {
            if (function == Function.INFO && i == 1) {
                labelSelector(arguments.get(1), call);
            } else {
                types.expect(arguments.get(i), wanted(function, i), context(call));
            }
        }
        return function.result();
    }

    private static void checkCount(Call call) {
        var declared = call.function().arguments().size();
        var given = call.arguments().size();
        switch (call.function().arity()) {
            case FIXED -> checkCount(call, given == declared, "", declared);
            case LAST_OPTIONAL -> {
                checkCount(call, given >= declared - 1, "at least ", declared - 1);
                checkCount(call, given <= declared, "at most ", declared);
            }
            case LAST_REPEATS -> checkCount(call, given >= declared - 1, "at least ", declared - 1);
        }
    }

    private static void checkCount(Call call, boolean fits, String bound, int wanted) {
        if (!fits) {
            throw SyntaxError.of(
                    call.span(),
                    "expected %s%d argument(s) in call to \"%s\", got %d"
                            .formatted(
                                    bound,
                                    wanted,
                                    call.function().text(),
                                    call.arguments().size()));
        }
    }

    private static Expr.Type wanted(Function function, int index) {
        List<Expr.Type> declared = function.arguments();
        return declared.get(Math.min(index, declared.size() - 1));
    }

    /** What {@code info} takes: matchers between braces, which may be empty, but no metric in front of them. */
    private void labelSelector(Expr argument, Call call) {
        if (Types.of(argument) != Expr.Type.INSTANT_VECTOR) {
            throw SyntaxError.of(
                    argument.span(),
                    "expected type %s in %s, got %s"
                            .formatted(
                                    Expr.Type.INSTANT_VECTOR.text(),
                                    context(call),
                                    Types.of(argument).text()));
        }
        if (argument instanceof VectorSelector && !types.startsWith('{', argument)) {
            throw SyntaxError.of(argument.span(), "expected label selectors only, got vector selector instead");
        }
        if (!(argument instanceof VectorSelector)) {
            throw SyntaxError.of(argument.span(), "expected label selectors only");
        }
    }

    private static String context(Call call) {
        return "call to function \"%s\"".formatted(call.function().text());
    }
}
