package dev.belvedere.backend.metrics.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelNamesTest {

    @ParameterizedTest
    @CsvSource({
        "job, job",
        "U__http_2e_route, http.route",
        "U__a__b, a_b",
        "U__r_e9_ponse, réponse",
        "U__x_zz_, U__x_zz_",
        "U__x_2e, U__x_2e",
        "U__x_ffffffff_, U__x_ffffffff_"
    })
    void escapedNamesAreReadAndBadEscapesStandForThemselves(String text, String name) {
        assertThat(LabelNames.unescape(text)).isEqualTo(name);
    }
}
