package dev.belvedere.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayProfile.class)
class WebAppTest {
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9_-]{22})'");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/explore?query=up", "/dashboards/agent", "/agents/support.bot"})
    void everyViewIsThePage(String path) {
        var answer = RawHttp.get(port, path, "Accept: text/html");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).containsExactly("text/html; charset=utf-8");
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void everyAnswerHasANonceOfItsOwnAndNothingElseInline() {
        var first = RawHttp.get(port, "/");
        var second = RawHttp.get(port, "/");

        assertThat(nonce(first)).isNotEqualTo(nonce(second));
        assertThat(first.body()).contains("nonce=\"" + nonce(first) + "\"").doesNotContain("__CSP_NONCE__");
        assertThat(policy(first)).doesNotContain("unsafe").contains("default-src 'none'");
    }

    @Test
    void hashedFilesAreKeptForeverAndSentCompressed() {
        var script = SCRIPT.matcher(RawHttp.get(port, "/").body());
        assertThat(script.find()).isTrue();

        var answer = RawHttp.get(port, script.group(1), "Accept-Encoding: gzip, br");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).containsExactly("br");
        assertThat(answer.header("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(answer.header("Content-Type")).containsExactly("text/javascript; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/missing.js",
                "/api/traces/v1/search",
                "/jaeger/api/services",
                "/alertmanager/api/v2/alerts"
            })
    void whatIsNotThereIsAProblemAndNotThePage(String path) {
        var answer = RawHttp.get(port, path, "Accept: text/html");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
    }

    private static String policy(RawHttp.Answer answer) {
        return answer.header("Content-Security-Policy").getFirst();
    }

    private static String nonce(RawHttp.Answer answer) {
        var nonce = NONCE.matcher(policy(answer));
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }
}
