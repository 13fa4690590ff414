package dev.belvedere.metrics.compatible;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "1435781430.781, 1435781430781",
        "0, 0",
        "-1.5, -1500",
        "1e3, 1000000",
        "2015-07-01T20:10:30.781Z, 1435781430781",
        "2015-07-01T22:10:30+02:00, 1435781430000"
    })
    void timesAreSecondsOrRfc3339(String text, long millis) {
        assertThat(Timestamps.millis(text)).contains(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "1e99", "NaN", "Inf", "0x10", "", "2015-07-01", "9999999999999999"})
    void anythingElseIsNoTime(String text) {
        assertThat(Timestamps.millis(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"15, 15000", "0.5, 500", "15s, 15000", "1h30m, 5400000", "1d, 86400000", "250ms, 250", "1y, 31536000000"
    })
    void durationsAreSecondsOrSpelledWithUnits(String text, long millis) {
        assertThat(Timestamps.durationMillis(text)).contains(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "1m1h", "5 m", "1.5h", "", "-5s"})
    void anythingElseIsNoDuration(String text) {
        assertThat(Timestamps.durationMillis(text)).isEmpty();
    }
}
