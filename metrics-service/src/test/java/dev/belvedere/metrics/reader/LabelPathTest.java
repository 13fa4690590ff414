package dev.belvedere.metrics.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelPathTest {

    @ParameterizedTest
    @CsvSource({
        "agent_id, agent_id",
        "__name__, __name__",
        "http.status, U__http_2e_status",
        "a_b.c, U__a__b_2e_c",
        "../../admin, U___2e__2e__2f__2e__2e__2f_admin",
        "1st, U__1st",
        "größe, U__gr_f6__df_e",
        "U__x, U__U____x"
    })
    void anyNameIsOneSafeSegment(String name, String segment) {
        assertThat(LabelPath.escape(name)).isEqualTo(segment);
    }

    @ParameterizedTest
    @CsvSource({"U__a_2e_b, U__a_2e_b", "agent_id, agent_id", "a/b, U__a_2f_b", "U__a/b, U__U____a_2f_b"})
    void whatACallerEscapedAlreadyIsNotEscapedAgain(String sent, String segment) {
        assertThat(LabelPath.ofSegment(sent)).isEqualTo(segment);
    }
}
