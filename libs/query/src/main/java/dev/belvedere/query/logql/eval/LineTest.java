package dev.belvedere.query.logql.eval;

import com.google.re2j.PatternSyntaxException;
import dev.belvedere.query.CallerPattern;
import dev.belvedere.query.QueryException;
import dev.belvedere.query.logql.Stage.LineFilter;
import java.util.function.Predicate;

/** Makes the test of a line filter. */
final class LineTest {
    private LineTest() {}

    /** A negative filter drops a line that any of its operands matches. */
    static Predicate<String> of(LineFilter filter) {
        var any = filter.operands().stream()
                .map(operand -> single(filter, operand))
                .reduce(Predicate::or)
                .orElseThrow();
        return switch (filter.op()) {
            case CONTAINS, MATCHES, PATTERN -> any;
            case CONTAINS_NOT, MATCHES_NOT, PATTERN_NOT -> any.negate();
        };
    }

    private static Predicate<String> single(LineFilter filter, LineFilter.Operand operand) {
        if (operand.isAddress()) {
            throw Unsupported.at(filter.span(), "ip() in a line filter");
        }
        return switch (filter.op()) {
            case CONTAINS, CONTAINS_NOT -> line -> line.contains(operand.value());
            case MATCHES, MATCHES_NOT -> matching(filter, operand.value());
            case PATTERN, PATTERN_NOT -> throw Unsupported.at(filter.span(), "the line filters |> and !>");
        };
    }

    /** Not anchored, unlike the expressions of label matchers. */
    private static Predicate<String> matching(LineFilter filter, String expression) {
        try {
            var pattern = CallerPattern.compile(expression);
            return line -> pattern.matcher(line).find();
        } catch (PatternSyntaxException invalid) {
            throw new QueryException(QueryException.Kind.SYNTAX, String.valueOf(invalid.getMessage()), filter.span());
        }
    }
}
