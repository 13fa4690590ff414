package dev.belvedere.ui.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/ui/v1/session",
                "/api//metrics/v1/dashboards",
                "/api/metrics/v1/dashboards;v=1",
                "/x/..;/api/ui/v1/session",
                "/api/metrics/v1/x%3bv=1",
                "/assets/../index.html",
                "/api/./metrics",
                "/api/metrics/v1/dashboards/%2e%2e%2fsecret",
                "/api/metrics/v1/dashboards/..%2f..%2fsecret",
                "/api/metrics/v1/dashboards/%252e%252e%252fsecret",
                "/api/metrics/v1/dashboards/%25252e%25252e%25252fsecret",
                "/api/metrics/v1/dashboards/%5c..%5csecret",
                "/api/metrics/v1/dashboards/a%00b",
                "/api/metrics/v1/dashboards/a%0d%0aX-Injected:1",
                "/api/metrics/v1/%zz",
                "api/metrics",
                "*"
            })
    void refusesWhatTwoProgramsMayReadDifferently(String path) {
        assertThat(PathCheck.complaint(path)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/agents/support.bot",
                "/api/metrics/v1/labels/agent_id/values",
                "/api/metrics/v1/prices/openai/gpt-4.1",
                "/api/metrics/v1/prices/meta/llama%2Fllama-3",
                "/api/metrics/v1/labels/%C3%BC..b/values",
                "/assets/index-Jk4ZG8fH.css",
                "/api/metrics/v1/prices/a/100%25"
            })
    void letsNamesPassAsTheyAre(String path) {
        assertThat(PathCheck.complaint(path)).isEmpty();
    }
}
