package dev.belvedere.query.logql;

import com.google.re2j.PatternSyntaxException;
import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import dev.belvedere.query.logql.Token.Kind;
import dev.belvedere.query.series.LabelMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The tokens of a query with one token of look-ahead, and the errors about a token that does not fit. */
final class TokenStream {
    private final Lexer lexer;
    private Token current;
    private int lastEnd;

    TokenStream(String text) {
        this.lexer = new Lexer(text);
        this.current = lexer.next();
    }

    Token current() {
        return current;
    }

    boolean isAt(String spelling) {
        return current.is(spelling);
    }

    boolean isAt(Kind kind) {
        return current.kind() == kind;
    }

    Token take() {
        var taken = current;
        lastEnd = taken.span().end();
        current = lexer.next();
        return taken;
    }

    boolean takeIf(String spelling) {
        if (!isAt(spelling)) {
            return false;
        }
        take();
        return true;
    }

    void require(String spelling) {
        if (!takeIf(spelling)) {
            throw unexpected(spelling);
        }
    }

    Token require(Kind kind) {
        if (!isAt(kind)) {
            throw unexpected(kind.name());
        }
        return take();
    }

    String string() {
        return require(Kind.STRING).value();
    }

    String identifier() {
        return require(Kind.IDENTIFIER).value();
    }

    /** One or more of what {@code element} reads, with commas between. */
    <T> List<T> list(Supplier<T> element) {
        var elements = new ArrayList<T>();
        do {
            elements.add(element.get());
        } while (takeIf(","));
        return elements;
    }

    /** The rest of a matcher whose label was read. */
    LabelMatcher matcher(String label, LabelMatcher.Op op) {
        var value = require(Kind.STRING);
        try {
            return new LabelMatcher(label, op, value.value());
        } catch (PatternSyntaxException invalid) {
            throw SyntaxError.of(value.span(), String.valueOf(invalid.getMessage()));
        }
    }

    /** From a start to the end of the token taken last. */
    Span since(int start) {
        return new Span(start, lastEnd);
    }

    QueryException unexpected(String expected) {
        return SyntaxError.of(
                current.span(), "syntax error: unexpected " + current.description() + ", expecting " + expected);
    }
}
