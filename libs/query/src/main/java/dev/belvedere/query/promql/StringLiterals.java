package dev.belvedere.query.promql;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import dev.belvedere.query.promql.Token.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strings in a query: double and single quotes with Go's escapes, backticks with none. */
public final class StringLiterals {
    private final String text;
    private final int start;
    private final StringBuilder value = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int position;

    private StringLiterals(String text, int start) {
        this.text = text;
        this.start = start;
        this.position = start + 1;
    }

    /** The string whose opening quote stands at {@code start}. */
    static Token scan(String text, int start) {
        return text.charAt(start) == '`' ? scanRaw(text, start) : new StringLiterals(text, start).scan();
    }

    /** A string's value, and where the text goes on behind it. */
    public record Scanned(String value, int end) {}

    /** The string whose opening quote stands at {@code start}, for LogQL, which spells strings the same. */
    public static Scanned read(String text, int start) {
        var token = scan(text, start);
        return new Scanned(token.value(), token.span().end());
    }

    /** Spells any value as a string between double quotes. */
    public static String quote(String value) {
        var quoted = new StringBuilder("\"");
        value.codePoints().forEach(point -> appendQuoted(quoted, point));
        return quoted.append('"').toString();
    }

    private static void appendQuoted(StringBuilder quoted, int point) {
        switch (point) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (point < ' ' || point == 0x7f) {
                    quoted.append("\\u%04x".formatted(point));
                } else {
                    quoted.appendCodePoint(isSurrogate(point) ? 0xfffd : point);
                }
            }
        }
    }

    private static Token scanRaw(String text, int start) {
        var end = text.indexOf('`', start + 1);
        if (end < 0) {
            throw SyntaxError.of(new Span(start, text.length()), "unterminated raw string");
        }
        var value = text.substring(start + 1, end);
        if (value.codePoints().anyMatch(StringLiterals::isSurrogate)) {
            throw SyntaxError.of(new Span(start, end + 1), "invalid UTF-8 rune");
        }
        return new Token(Kind.STRING, text.substring(start, end + 1), value, new Span(start, end + 1));
    }

    private Token scan() {
        var quote = text.charAt(start);
        while (position < text.length() && text.charAt(position) != '\n') {
            var point = text.codePointAt(position);
            if (point == quote) {
                flushBytes();
                position++;
                var span = new Span(start, position);
                return new Token(Kind.STRING, text.substring(start, position), value.toString(), span);
            }
            if (point == '\\') {
                escape(quote);
            } else if (isSurrogate(point)) {
                throw SyntaxError.at(position, text, "invalid UTF-8 rune");
            } else {
                flushBytes();
                value.appendCodePoint(point);
                position += Character.charCount(point);
            }
        }
        throw SyntaxError.of(new Span(start, position), "unterminated quoted string");
    }

    private void escape(char quote) {
        if (position + 1 == text.length()) {
            throw SyntaxError.of(new Span(position, position + 1), "escape sequence not terminated");
        }
        var letter = text.codePointAt(position + 1);
        switch (letter) {
            case 'a' -> plain('\u0007');
            case 'b' -> plain('\b');
            case 'f' -> plain('\f');
            case 'n' -> plain('\n');
            case 'r' -> plain('\r');
            case 't' -> plain('\t');
            case 'v' -> plain('\u000b');
            case '\\' -> plain('\\');
            case 'x' -> bytes.write(number(2, 2, 16));
            case 'u' -> point(number(2, 4, 16));
            case 'U' -> point(number(2, 8, 16));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> bytes.write(number(1, 3, 8));
            default -> {
                if (letter != quote) {
                    throw SyntaxError.of(
                            escapeSpan(2),
                            "unknown escape sequence U+%04X '%s'".formatted(letter, Character.toString(letter)));
                }
                plain(quote);
            }
        }
    }

    private void plain(char character) {
        flushBytes();
        value.append(character);
        position += 2;
    }

    private void point(int point) {
        flushBytes();
        value.appendCodePoint(point);
    }

    /** Reads the digits of an escape sequence and moves behind it. */
    private int number(int prefix, int digits, int base) {
        var number = 0L;
        for (var i = prefix; i < prefix + digits; i++) {
            if (position + i >= text.length()) {
                throw SyntaxError.of(escapeSpan(i), "escape sequence not terminated");
            }
            var digit = Character.digit(text.charAt(position + i), base);
            if (digit < 0 || text.charAt(position + i) > 'f') {
                throw SyntaxError.of(escapeSpan(i + 1), "illegal character in escape sequence, expected a digit");
            }
            number = number * base + digit;
        }
        var largest = digits <= 3 ? 0xff : Character.MAX_CODE_POINT;
        if (number > largest || (digits > 3 && isSurrogate((int) number))) {
            throw SyntaxError.of(escapeSpan(prefix + digits), "escape sequence is an invalid Unicode code point");
        }
        position += prefix + digits;
        return (int) number;
    }

    /** Escaped bytes are UTF-8, which a label's value in Prometheus need not be but is here. */
    private void flushBytes() {
        if (bytes.size() == 0) {
            return;
        }
        try {
            value.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())));
        } catch (CharacterCodingException invalid) {
            throw notUtf8();
        }
        bytes.reset();
    }

    private QueryException notUtf8() {
        return SyntaxError.unsupported(new Span(start, position), "a string that is not UTF-8");
    }

    private Span escapeSpan(int length) {
        return new Span(position, Math.min(position + length, text.length()));
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
