package dev.belvedere.query.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1., 1",
        ".5, 0.5",
        "5e-3, 0.005",
        "5E3, 5000",
        "1_000_000, 1000000",
        "1_0.5_0, 10.5",
        "0x1f, 31",
        "0X_1F, 31",
        "0x1_f, 31",
        "0755, 493",
        "08, 8",
        "Inf, Infinity",
        "inf, Infinity",
        "+Inf, Infinity",
        "-iNf, -Infinity",
        "NaN, NaN",
        "nan, NaN",
        "-0, -0.0",
        "--1, 1",
        "1h30m, 5400",
        "1y2w3d4h5m6s7ms, 33019506.007",
        "-5m, -300"
    })
    void numbersComeInManySpellings(String text, Double value) {
        assertThat(PromQl.parse(text))
                .isInstanceOfSatisfying(
                        Expr.NumberLiteral.class,
                        number -> assertThat(number.value()).isEqualTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1_",
                "1__0",
                "_1.5.",
                "1..2",
                "1e",
                "1e5x",
                "0x",
                "0xg",
                "5mm",
                "5h1y",
                "1m1",
                "1.5h",
                "2.5.",
                "1e999",
                "0xffffffffffffffff",
                "300y",
                "99999999999999999999d"
            })
    void aMisspeltNumberIsRefused(String text) {
        assertThatThrownBy(() -> PromQl.parse("1 + " + text)).isInstanceOf(QueryException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "a\\"b"             | a"b
                    'a\\'b"'            | a'b"
                    `a\\n"'`            | a\\n"'
                    "\\\\"              | \\
                    "\\x41\\101"        | AA
                    "\\xc3\\xa9"        | é
                    "\\u00e9\\U0001F642"| é🙂
                    """)
    void stringsComeInThreeKindsOfQuotes(String text, String value) {
        assertThat(string(text)).isEqualTo(value);
    }

    @Test
    void escapesOfControlCharactersAreGos() {
        assertThat(string("\"\\a\\b\\f\\n\\r\\t\\v\"")).isEqualTo("\u0007\b\f\n\r\t\u000b");
        assertThat(string("`a\nb`")).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "a        | unterminated quoted string
                    `a        | unterminated raw string
                    "\\       | escape sequence not terminated
                    "\\q"     | unknown escape sequence U+0071 'q'
                    "\\'"     | unknown escape sequence U+0027 '''
                    "\\xg0"   | illegal character in escape sequence, expected a digit
                    "\\400"   | escape sequence is an invalid Unicode code point
                    "\\ud800" | escape sequence is an invalid Unicode code point
                    "\\xff"   | not supported yet: a string that is not UTF-8
                    """)
    void aBrokenStringIsRefused(String text, String message) {
        assertThatThrownBy(() -> PromQl.parse(text)).hasMessage(message);
    }

    @Test
    void aStringDoesNotGoOverLines() {
        assertThatThrownBy(() -> PromQl.parse("\"a\nb\"")).hasMessage("unterminated quoted string");
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatThrownBy(() -> PromQl.parse("\"\ud800\"")).hasMessage("invalid UTF-8 rune");
        assertThat(StringLiterals.quote("\ud800")).isEqualTo("\"\ufffd\"");
    }

    private static String string(String text) {
        return ((Expr.StringLiteral) PromQl.parse(text)).value();
    }
}
