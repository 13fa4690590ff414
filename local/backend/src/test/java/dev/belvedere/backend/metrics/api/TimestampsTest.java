package dev.belvedere.backend.metrics.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1767226834.567, 1767226834567",
        "1.5e3, 1500000",
        "2026-01-01T00:30:00Z, 1767227400000",
        "2026-01-01T01:30:00.250+01:00, 1767227400250"
    })
    void timesAreSecondsOrDates(String text, long millis) {
        assertThat(Timestamps.parse("time", text)).isEqualTo(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "NaN", "Infinity", "1e300", "2026-01-01"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Timestamps.parse("start", text))
                .isInstanceOf(ApiError.class)
                .hasMessage("invalid parameter \"start\": cannot parse \"%s\" to a valid timestamp".formatted(text));
    }

    @ParameterizedTest
    @CsvSource({"15, 15000", "0.001, 1", "10m, 600000", "1h30m, 5400000", "1d2ms, 86400002", "-15, -15000"})
    void durationsAreSecondsOrHaveUnits(String text, long millis) {
        assertThat(Timestamps.parseDuration("step", text)).isEqualTo(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "often", "5x", "m5", "99999999999999999999y", "NaN"})
    void otherDurationsAreRefused(String text) {
        assertThatThrownBy(() -> Timestamps.parseDuration("step", text)).isInstanceOf(ApiError.class);
    }
}
