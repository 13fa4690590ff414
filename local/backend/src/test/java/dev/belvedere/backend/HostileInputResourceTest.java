package dev.belvedere.backend;

import static dev.belvedere.backend.Backend.get;
import static dev.belvedere.backend.Backend.json;
import static dev.belvedere.backend.Backend.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.testing.Http;
import dev.belvedere.testing.RemoteWrite;
import dev.belvedere.testing.TimeSeries;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send: each is refused clearly and soon, and the next request is served as ever. */
@QuarkusTest
@TestProfile(BackendProfile.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileInputResourceTest {
    private static final String PROTOBUF = "application/x-protobuf";
    private static final int MEGABYTE = 1 << 20;

    @AfterEach
    void theBackendStillAnswers() {
        assertThat(Backend.values("vector(42)")).containsExactly("42");
    }

    private static byte[] gzip(byte[] plain, int times) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (var i = 0; i < times; i++) {
                gzip.write(plain);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void A30_anOtlpBodyOf50MegabytesIsTooLarge() {
        var answer = post("/v1/metrics", PROTOBUF, "", new byte[50 * MEGABYTE]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("the body has more than 16777216 bytes; send smaller batches");
    }

    @Test
    void A30_aBodyOfUnknownLengthIsTooLargeAsSoonAsItIs() {
        var endless = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[20 * MEGABYTE]));
        var answer = Http.send(HttpRequest.newBuilder(Backend.base().resolve("/v1/metrics"))
                .header("Content-Type", PROTOBUF)
                .POST(endless));

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void A30_aGzipBombIsStoppedAtTheLimit() throws IOException {
        var bomb = gzip(new byte[MEGABYTE], 1024);

        var answer = post("/v1/metrics", PROTOBUF, "gzip", bomb);

        assertThat(bomb.length).isLessThan(2 * MEGABYTE);
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void A30_aSnappyBlockThatLiesAboutItsLengthIsCorrupt() {
        var shorter = Backend.remoteWrite().sendRaw(new byte[] {100, 0, 'a'});
        // 16 MiB are announced by a body of seven bytes.
        var longer = Backend.remoteWrite().sendRaw(new byte[] {-128, -128, -128, 8, 0, 'a', 'b'});
        var huge = Backend.remoteWrite().sendRaw(new byte[] {-1, -1, -1, -1, 15, 0, 'a'});

        assertThat(shorter).isEqualTo(new Http.Answer(400, "text/plain; charset=utf-8", "s2: corrupt input\n"));
        assertThat(longer.body()).isEqualTo("s2: corrupt input\n");
        assertThat(huge.body()).isEqualTo("decoded size exceeds the 33554432 bytes limit\n");
    }

    @Test
    void noiseIsNeitherOtlpNorRemoteWrite() {
        var random = new Random(1);
        for (var i = 0; i < 200; i++) {
            var noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            assertThat(post("/v1/metrics", PROTOBUF, "", noise).status()).isIn(200, 400);
            assertThat(post("/v1/metrics", PROTOBUF, "gzip", noise).status()).isEqualTo(400);
            assertThat(post("/v1/metrics", "application/json", "", noise).status())
                    .isEqualTo(400);
            assertThat(Backend.remoteWrite().sendRaw(noise).status()).isEqualTo(400);
            assertThat(Backend.remoteWrite()
                            .sendRaw(RemoteWrite.compress(noise))
                            .status())
                    .isIn(204, 400);
        }
    }

    @Test
    void aWriteWithAFlippedByteIsRefusedOrStoredButNeverAFailure() {
        var good = RemoteWrite.compress(RemoteWrite.encode(
                List.of(TimeSeries.of(Map.of("__name__", "flipped", "a", "b"), 1_000, 1, 1, 2, 3)), List.of()));
        for (var i = 0; i < good.length; i++) {
            var bad = good.clone();
            bad[i] ^= 0x55;
            assertThat(Backend.remoteWrite().sendRaw(bad).status()).isIn(204, 400);
        }
    }

    @Test
    void A31_jsonNestedAHundredThousandTimesIsRefused() {
        var nested = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        assertThat(post("/v1/metrics", "application/json", "", nested).status()).isEqualTo(400);
    }

    @Test
    void remoteWrite2IsRefusedInWords() {
        var answer = post("/api/v1/write", PROTOBUF + ";proto=io.prometheus.write.v2.Request", "snappy", new byte[0]);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).contains("remote write 2.0").contains("prometheus.WriteRequest");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sum(rate(x[5m])           | unclosed left parenthesis
            rate(x)                   | expected type range vector
            {a=~".*"}                 | at least one non-empty matcher
            x{a=~"("}                 | error parsing regexp
            nothing_like_it(x)        | unknown function
            ''                        | no expression found
            """)
    void badPromQlSaysWhatIsWrong(String query, String problem) {
        var answer = get("/api/v1/query", "query", query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).at("/errorType").asText()).isEqualTo("bad_data");
        assertThat(json(answer).at("/error").asText()).contains(problem);
    }

    @Test
    void A32_aStepOfAMillisecondOverAYearIsRefusedAtOnce() {
        var answer =
                get("/api/v1/query_range", "query", "up", "start", "1735689600", "end", "1767225600", "step", "0.001");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).at("/error").asText()).startsWith("exceeded maximum resolution of 11,000 points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "9223372036854775807"})
    void A32_aHugeLimitIsNoMoreThanAll(String limit) {
        assertThat(get("/api/v1/labels", "limit", limit).status()).isEqualTo(200);
    }

    @Test
    void A33_aRegularExpressionCannotHoldAQueryUp() {
        Backend.write(TimeSeries.of(Map.of("__name__", "redos", "text", "a".repeat(5_000) + "!"), 1_000, 1, 1));
        var started = System.nanoTime();

        var answer = get("/api/v1/query", "query", "redos{text=~\"(a+)+\"}", "time", "1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started)).isLessThan(5_000);
    }

    @Test
    void A32_aQueryLongerThanTheLimitIsRefused() {
        var form = "query=" + "1%2B".repeat(60_000) + "1";
        var answer =
                post("/api/v1/query", "application/x-www-form-urlencoded", "", form.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isIn(400, 413);
    }

    @Test
    void A24_everyAnswerForbidsSniffingAndFraming() throws Exception {
        for (var path : List.of("/api/v1/query?query=1", "/api/v1/query", "/nowhere", "/api/v1/write")) {
            var response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(Backend.base().resolve(path)).build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(response.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
            assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("frame-ancestors 'none'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "10.0.0.1:4318"})
    void A14_aHostThatIsNotThisMachineIsRefused(String host) throws IOException {
        assertThat(raw("GET /api/v1/labels HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void A35_aRequestWithTwoLengthsIsRefused() throws IOException {
        var answer = raw("POST /v1/metrics HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-protobuf\r\n"
                + "Content-Length: 0\r\nContent-Length: 44\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
    }

    @Test
    void A35_aMethodOverrideIsIgnored() {
        var answer = Http.send(HttpRequest.newBuilder(Backend.base().resolve("/api/v1/query?query=1"))
                .header("X-HTTP-Method-Override", "DELETE")
                .GET());

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void A17_markupInALabelComesBackAsItIs() {
        var script = "<script>alert('x')</script><img src=x onerror=alert(1)>";
        Backend.write(TimeSeries.of(Map.of("__name__", "marked_up", "text", script), 1_000, 1, 1));

        var answer = get("/api/v1/label/text/values", "match[]", "marked_up");

        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(json(answer).at("/data/0").asText()).isEqualTo(script);
    }

    @Test
    void A40_lineBreaksOfACallerStayInsideTheMessage() {
        var answer = get("/api/v1/query", "query", "up", "time", "1\r\nERROR forged");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).at("/error").asText()).contains("\"1\\r\\nERROR forged\"");
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", Backend.base().getPort())) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException _) {
                // The connection is kept open: all there is has come.
            }
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
