package dev.belvedere.testkit.promql;

import com.google.re2j.Pattern;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.PromQl;
import dev.belvedere.testkit.promql.Expectations.Message;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Parses the lines below an {@code eval}. */
final class ExpectationParser {
    private static final java.util.regex.Pattern EXPECT = java.util.regex.Pattern.compile(
            "expect\\s+(ordered|fail|warn|no_warn|info|no_info)(?:\\s+(regex|msg):(.+))?");
    private static final String TEXT = "expect string";
    private static final Message ANYTHING = new Message("anything", _ -> true);

    private final Expectations expected = new Expectations();

    Expectations expectations() {
        return expected;
    }

    /** The spelling that the {@code expect} lines replaced: {@code eval_fail} and so on. */
    void mode(@Nullable String mode) {
        switch (mode) {
            case null -> {
                // Nothing is said.
            }
            case "fail" -> expected.failure = ANYTHING;
            case "warn" -> expected.warnings.add(ANYTHING);
            case "info" -> expected.infos.add(ANYTHING);
            case "ordered" -> expected.isOrdered = true;
            default -> throw new ScriptException("eval_" + mode + " (expected: fail, warn, info or ordered)");
        }
    }

    void line(String line) {
        if (line.startsWith("expected_fail_message ")) {
            expected.failure =
                    exactly(line.substring("expected_fail_message ".length()).strip());
        } else if (line.startsWith("expected_fail_regexp ")) {
            expected.failure =
                    matching(line.substring("expected_fail_regexp ".length()).strip());
        } else if (line.startsWith(TEXT)) {
            expected.text = unquoted(line.substring(TEXT.length()).strip());
        } else if (line.equals("expect") || line.startsWith("expect ")) {
            expect(line);
        } else {
            ScriptNumbers.find(line)
                    .ifPresentOrElse(
                            number -> expected.scalar = number, () -> expected.series.add(SeriesParser.parse(line)));
        }
    }

    private void expect(String line) {
        var matcher = EXPECT.matcher(line);
        if (!matcher.matches()) {
            throw new ScriptException(line + " (expected: expect <type> <match_type>: <string>)");
        }
        var message = switch (matcher.group(2)) {
            case null -> ANYTHING;
            case "msg" -> exactly(matcher.group(3).strip());
            default -> matching(matcher.group(3).strip());
        };
        switch (matcher.group(1)) {
            case "ordered" -> expected.isOrdered = true;
            case "fail" -> expected.failure = message;
            case "warn" -> expected.warnings.add(message);
            case "info" -> expected.infos.add(message);
            case "no_warn" -> expected.noWarnings = true;
            default -> expected.noInfos = true;
        }
    }

    private static Message exactly(String text) {
        return new Message(text, Predicate.isEqual(text));
    }

    private static Message matching(String regex) {
        var pattern = Pattern.compile(regex);
        return new Message(regex, text -> pattern.matcher(text).find());
    }

    private static String unquoted(String literal) {
        return switch (PromQl.parse(literal)) {
            case Expr.StringLiteral text -> text.value();
            case Expr other -> throw new ScriptException(other + " (expected: a quoted string)");
        };
    }
}
