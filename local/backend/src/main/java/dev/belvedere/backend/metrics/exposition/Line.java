package dev.belvedere.backend.metrics.exposition;

/** A cursor over one line. */
final class Line {
    private final String text;
    private final int number;
    private int at;

    Line(String text, int number) {
        this.text = text;
        this.number = number;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    char peek() {
        return isAtEnd() ? '\0' : text.charAt(at);
    }

    char next() {
        if (isAtEnd()) {
            throw error("unexpected end of line");
        }
        return text.charAt(at++);
    }

    boolean skip(char expected) {
        if (!isAtEnd() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    void expect(char expected) {
        if (!skip(expected)) {
            throw error(
                    isAtEnd()
                            ? "unexpected end of line (expected: '%s')".formatted(expected)
                            : "unexpected '%s' (expected: '%s')".formatted(peek(), expected));
        }
    }

    void skipBlanks() {
        while (!isAtEnd() && (peek() == ' ' || peek() == '\t')) {
            at++;
        }
    }

    /** The characters up to the next blank, or the end. */
    String word() {
        var start = at;
        while (!isAtEnd() && peek() != ' ' && peek() != '\t') {
            at++;
        }
        return text.substring(start, at);
    }

    /** A name of letters, digits, {@code _} and, where allowed, {@code :}. */
    String name(boolean colons) {
        var start = at;
        while (!isAtEnd() && isNamePart(peek(), at > start, colons)) {
            at++;
        }
        if (at == start) {
            throw error(isAtEnd() ? "unexpected end of line (expected: a name)" : "unexpected '%s'".formatted(peek()));
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(char each, boolean digits, boolean colons) {
        return (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z')
                || each == '_'
                || (colons && each == ':')
                || (digits && each >= '0' && each <= '9');
    }

    /** A string in double quotes; a backslash escapes itself, the quote, and {@code n}. */
    String quoted() {
        expect('"');
        var end = text.indexOf('"', at);
        if (end >= 0 && text.indexOf('\\', at) < 0) {
            var plain = text.substring(at, end);
            at = end + 1;
            return plain;
        }
        var value = new StringBuilder();
        while (true) {
            var each = next();
            switch (each) {
                case '"' -> {
                    return value.toString();
                }
                case '\\' -> value.append(unescape(next()));
                default -> value.append(each);
            }
        }
    }

    private static String unescape(char escaped) {
        return switch (escaped) {
            case 'n' -> "\n";
            case '"' -> "\"";
            case '\\' -> "\\";
            default -> "\\" + escaped;
        };
    }

    /** Everything that is left, with its escapes resolved. */
    String rest() {
        var rest = text.substring(at);
        at = text.length();
        return rest.indexOf('\\') < 0
                ? rest
                : rest.replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\");
    }

    ExpositionException error(String problem) {
        return new ExpositionException(number, problem);
    }
}
