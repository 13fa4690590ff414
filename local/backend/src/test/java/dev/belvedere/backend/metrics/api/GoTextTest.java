package dev.belvedere.backend.metrics.api;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "1, 1",
        "-12.5, -12.5",
        "0.1, 0.1",
        "123456789012345680, 123456789012345680",
        "1e20, 100000000000000000000",
        "1e21, 1e+21",
        "1.5e300, 1.5e+300",
        "0.000001, 0.000001",
        "0.0000001, 1e-07",
        "4.9e-324, 5e-324",
        "NaN, NaN",
        "Infinity, +Inf",
        "-Infinity, -Inf"
    })
    void numbersReadAsInGo(double value, String text) {
        assertThat(GoText.number(value)).isEqualTo(text);
    }

    @Property
    void aNumberReadsBackAsItself(@ForAll double value) {
        var text = GoText.number(value).replace("Inf", "Infinity");

        assertThat(Double.parseDouble(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1500, 1.500", "1001, 1.001", "1767226834567, 1767226834.567", "-500, -0.500", "-1500, -1.500"})
    void secondsHaveThreeDecimalsOrNone(long millis, String text) {
        assertThat(GoText.seconds(millis)).isEqualTo(text);
    }

    @Test
    void quotesEscapeWhatWouldBreakALine() {
        assertThat(GoText.quote("a\"b\\\n\r\u0001é")).isEqualTo("\"a\\\"b\\\\\\n\\r\\x01é\"");
    }
}
