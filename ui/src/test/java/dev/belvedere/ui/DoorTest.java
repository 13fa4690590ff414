package dev.belvedere.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayProfile.class)
class DoorTest {
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/ui/v1/session",
                "/api//ui/v1/session",
                "/x/..;/api/ui/v1/session",
                "/api/ui/v1/session;v=1"
            })
    void otherSpellingsOfAPathAreRefused_A01_A02(String path) {
        assertThat(RawHttp.get(port, path).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2e%2e%2fsecret", "%252e%252e%252fsecret", "..%5csecret"})
    void dotSegmentsInIdsAreRefusedInEveryEncoding_A03(String id) {
        var answer = RawHttp.get(port, "/api/metrics/v1/dashboards/" + id);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site"})
    void requestsOfOtherSitesAreRefused_A23(String header) {
        var answer = RawHttp.post(port, "/api/metrics/v1/query", "{}", "Content-Type: application/json", header);

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aFormThatPretendsToBeJsonIsRefused_A23() {
        assertThat(RawHttp.post(port, "/api/metrics/v1/query", "{}", "Content-Type: text/plain")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anotherNameOfThisMachineIsRefused_A23() {
        assertThat(RawHttp.get(port, "/api/ui/v1/session", "Host: rebound.example:8080")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/,200",
        "/api/nothing,404",
        "/assets/nothing.js,404",
        "//x,400",
        "/loki/api/v1/query,404",
        "/q/metrics,404"
    })
    void securityHeadersAreOnEveryAnswer_A24(String path, int status) {
        var answer = RawHttp.get(port, path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.header("Referrer-Policy")).containsExactly("no-referrer");
    }

    @Test
    void methodsThatNobodyServesAreRefused() {
        assertThat(RawHttp.send(port, "TRACE / HTTP/1.1", List.of(), "").status())
                .isEqualTo(400);
        assertThat(RawHttp.send(port, "OPTIONS /api/ui/v1/session HTTP/1.1", List.of("Origin: http://evil.example"), "")
                        .header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void idsInTheLogAreNotTakenFromTheRequest_A40() {
        var answer = RawHttp.get(port, "/api/ui/v1/session", "X-Request-Id: a\tforged=line");

        assertThat(answer.header("X-Request-Id")).singleElement().asString().doesNotContain("forged");
    }
}
