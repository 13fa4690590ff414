package dev.belvedere.query.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors name the place and what was expected; where Prometheus has words for it, they are its words. */
class SyntaxErrorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    1+                  | 2..2   | unexpected end of input, expected an expression
                    *x                  | 0..1   | unexpected <op:*>, expected an expression
                    (x                  | 2..2   | unclosed left parenthesis
                    x)                  | 1..2   | unexpected right parenthesis ')'
                    x y                 | 2..3   | unexpected identifier "y", expected an operator or the end of the query
                    x = y               | 2..3   | unexpected "=", expected an operator or the end of the query
                    x =~ y              | 2..3   | unexpected character after '=': '~'
                    x ! y               | 2..3   | unexpected character after '!': ' '
                    x $ y               | 2..3   | unexpected character: '$'
                    ü                   | 0..1   | unexpected character: 'ü'
                    🙂                  | 0..2   | unexpected character: '🙂'
                    sum(                | 4..4   | unclosed left parenthesis
                    sum()               | 0..5   | no arguments for aggregate expression provided
                    sum(x, y)           | 0..9   | wrong number of arguments for aggregate expression provided, expected 1, got 2
                    topk(x)             | 0..7   | wrong number of arguments for aggregate expression provided, expected 2, got 1
                    topk(1, x,)         | 9..10  | trailing commas not allowed in function call args
                    abs(x y)            | 6..7   | unexpected identifier "y" in function call, expected "," or ")"
                    sum by a (x)        | 7..8   | unexpected identifier "a" in grouping opts, expected "("
                    sum by (a b) (x)    | 10..11 | unexpected identifier "b" in grouping opts, expected "," or ")"
                    sum by (,) (x)      | 8..9   | unexpected "," in grouping opts, expected label
                    sum by ("") (x)     | 8..10  | invalid label name for grouping: ""
                    sum by (a) x        | 11..12 | unexpected identifier "x" in aggregation, expected "("
                    a + group_left b    | 4..14  | unexpected <group_left>, expected an expression
                    foo(x)              | 0..3   | unknown function with name "foo"
                    Rate(x[5m])         | 0..4   | unknown function with name "Rate"
                    abs()               | 0..5   | expected 1 argument(s) in call to "abs", got 0
                    hour(x, y)          | 0..10  | expected at most 1 argument(s) in call to "hour", got 2
                    label_join(x)       | 0..13  | expected at least 3 argument(s) in call to "label_join", got 1
                    rate(x)             | 5..6   | expected type range vector in call to function "rate", got instant vector
                    abs(1)              | 4..5   | expected type instant vector in call to function "abs", got scalar
                    sum(x[5m])          | 4..9   | expected type instant vector in aggregation expression, got range vector
                    topk(x, y)          | 5..6   | expected type scalar in aggregation parameter, got instant vector
                    count_values(1, x)  | 13..14 | expected type string in aggregation parameter, got scalar
                    info(x, y)          | 8..9   | expected label selectors only, got vector selector instead
                    info(x, -{a="b"})   | 8..16  | expected label selectors only
                    info(x, 1)          | 8..9   | expected type instant vector in call to function "info", got scalar
                    1 == 1              | 2..4   | comparisons between scalars must use BOOL modifier
                    x + bool y          | 2..8   | bool modifier can only be used on comparison operators
                    1 and x             | 0..7   | set operator "and" not allowed in binary scalar expression
                    x + on(a) 1         | 0..11  | vector matching only allowed between instant vectors
                    x or on(a) group_left y | 0..23 | no grouping allowed for "or" operation
                    x + on(a) group_left(a) y | 2..23 | label "a" must not occur in ON and GROUP clause at once
                    x + y[5m]           | 4..9   | binary expression must contain only scalar and instant vector types
                    "a" + x             | 0..3   | binary expression must contain only scalar and instant vector types
                    -"a"                | 0..4   | unary expression only allowed on expressions of type scalar or instant vector, got "string"
                    x[                  | 2..2   | unclosed left bracket
                    x[]                 | 2..3   | unexpected "]" in subquery or range selector, expected number or duration
                    x[0]                | 2..3   | duration must be greater than 0
                    x[-5m]              | 2..5   | duration must be greater than 0
                    x[1e12]             | 2..6   | duration out of range
                    x[5m:1m             | 7..7   | unclosed left bracket
                    x[5m 1m]            | 5..7   | unexpected duration "1m" in subquery or range, expected ":" or "]"
                    x["5m"]             | 2..3   | unexpected character in duration expression: '"'
                    x]                  | 1..2   | unexpected right bracket ']'
                    sum(x)[5m]          | 6..10  | ranges only allowed for vector selectors
                    x offset 1m[5m]     | 11..15 | no offset modifiers allowed before range
                    x @ 1[5m]           | 5..9   | no @ modifiers allowed before range
                    x offset            | 8..8   | unexpected end of input in offset, expected number or duration
                    x offset 1m offset 2m | 0..11 | offset may not be set multiple times
                    1 offset 1m         | 0..1   | offset modifier must be preceded by an instant vector selector or range vector selector or a subquery
                    x @                 | 3..3   | unexpected end of input in @, expected timestamp
                    x @ start           | 9..9   | unexpected end of input in @, expected "("
                    x @ inf             | 4..7   | timestamp out of bounds for @ modifier: inf
                    x @ 1 @ 2           | 0..5   | @ <timestamp> may not be set multiple times
                    (x) @ 1             | 0..3   | @ modifier must be preceded by an instant vector selector or range vector selector or a subquery
                    (x + y[5m])[5m:]    | 5..10  | binary expression must contain only scalar and instant vector types
                    time()[5m:]         | 0..11  | subquery is only allowed on instant vector, got scalar instead
                    """)
    void aMistakeIsFoundWhereItStands(String query, String place, String message) {
        assertThatThrownBy(() -> PromQl.parse(query))
                .isInstanceOfSatisfying(QueryException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(QueryException.Kind.SYNTAX);
                    assertThat(failure.span())
                            .hasValueSatisfying(span ->
                                    assertThat(span.start() + ".." + span.end()).isEqualTo(place));
                })
                .hasMessage(message);
    }

    @Test
    void aTextWithoutAnExpressionIsRefused() {
        assertThatThrownBy(() -> PromQl.parse("")).hasMessage("no expression found in input");
        assertThatThrownBy(() -> PromQl.parse(" # x\n")).hasMessage("no expression found in input");
    }
}
