package dev.belvedere.query.promql.eval.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void plainNumbersHaveNoExponent() {
        assertThat(Numbers.plain(6)).isEqualTo("6");
        assertThat(Numbers.plain(1e21)).isEqualTo("1000000000000000000000");
        assertThat(Numbers.plain(1e-7)).isEqualTo("0.0000001");
        assertThat(Numbers.plain(-0.0)).isEqualTo("-0");
        assertThat(Numbers.plain(Double.NaN)).isEqualTo("NaN");
        assertThat(Numbers.plain(Double.POSITIVE_INFINITY)).isEqualTo("+Inf");
    }

    @Test
    void shortNumbersHaveAnExponentWhereGoPutsOne() {
        assertThat(Numbers.shortest(1.1)).isEqualTo("1.1");
        assertThat(Numbers.shortest(0.0001)).isEqualTo("0.0001");
        assertThat(Numbers.shortest(0.00001)).isEqualTo("1e-05");
        assertThat(Numbers.shortest(-1.5e22)).isEqualTo("-1.5e+22");
        assertThat(Numbers.shortest(1e20)).isEqualTo("100000000000000000000");
    }

    @Test
    void labelsOfNumbersLookLikeFractions() {
        assertThat(Numbers.label(1)).isEqualTo("1.0");
        assertThat(Numbers.label(0.99)).isEqualTo("0.99");
        assertThat(Numbers.label(1e-9)).isEqualTo("1e-09");
        assertThat(Numbers.label(Double.POSITIVE_INFINITY)).isEqualTo("+Inf");
    }

    @Test
    void quotedTextIsOneLine() {
        assertThat(Numbers.quoted("a\"b\\c\nd\te\u0001é")).isEqualTo("\"a\\\"b\\\\c\\nd\\te\\x01é\"");
    }
}
