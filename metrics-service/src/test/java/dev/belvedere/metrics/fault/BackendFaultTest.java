package dev.belvedere.metrics.fault;

import static dev.belvedere.metrics.support.FakePrometheus.answering;
import static dev.belvedere.metrics.support.FakePrometheus.streaming;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.belvedere.metrics.support.FakePrometheus;
import dev.belvedere.metrics.support.FakePrometheus.Behaviour;
import dev.belvedere.metrics.support.KeysResource;
import dev.belvedere.metrics.support.NobodyResource;
import dev.belvedere.metrics.support.PostgresResource;
import dev.belvedere.testing.Http;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.ConnectionClosedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fault checklist: what a caller sees when Prometheus is slow, garbled or gone. The deadline here is 4 s. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KeysResource.class)
@WithTestResource(NobodyResource.class)
class BackendFaultTest {
    private static final Behaviour EMPTY = answering(200, "application/json", FakePrometheus.NOTHING);
    private static final byte[] BEGINNING =
            "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[".getBytes(StandardCharsets.UTF_8);

    @SuppressWarnings("NullAway.Init") // injected
    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @SuppressWarnings("NullAway.Init") // injected
    @TestHTTPResource("/")
    URI service;

    /** Faults of the test before have opened the circuit: answer until it is closed and has forgotten them. */
    @BeforeEach
    void recover() throws InterruptedException {
        try (var _ = FakePrometheus.start(EMPTY)) {
            var deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
            for (var answered = 0; answered < 10; ) {
                assertThat(System.nanoTime()).as("the circuit closes again").isLessThan(deadline);
                if (query().statusCode() == 200) {
                    answered++;
                } else {
                    Thread.sleep(100);
                }
            }
        }
    }

    @Test
    void F01_refusedConnectionsAreA503WithRetryAfterAndReadinessStaysUp() {
        query().then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .contentType("application/problem+json")
                .body("type", endsWith("/backend-unavailable"));
        assertThat(Http.get(ready).status()).isEqualTo(200);
    }

    @Test
    void F01_theCircuitOpensSoThatCallersFailFastAndRecoversUnaided() throws InterruptedException {
        for (var call = 0; call < 12; call++) {
            query();
        }
        try (var fake = FakePrometheus.start(EMPTY)) {
            assertThat(query().statusCode()).isEqualTo(503);
            assertThat(fake.calls()).as("an open circuit asks nobody").isZero();

            Thread.sleep(3_200);

            assertThat(query().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void F01_onlyThePanelsThatNeedTheBackendFailAndEachSaysWhy() {
        var lines = given().contentType(ContentType.JSON)
                .body("{\"startMillis\": 0, \"endMillis\": 600000}")
                .post("/api/metrics/v1/dashboards/gateways/data")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines.getLast()).contains("\"done\":true").contains("\"failed\":" + (lines.size() - 1));
        assertThat(lines.getFirst()).contains("\"slug\":\"backend-unavailable\"");
    }

    @Test
    void F02_aBackendThatNeverAnswersIsA504WithinTheDeadline() {
        try (var _ = FakePrometheus.start(_ -> Thread.sleep(10_000))) {
            var startNanos = System.nanoTime();

            query().then().statusCode(504).body("type", endsWith("/backend-timeout"));

            assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(Duration.ofSeconds(6));
        }
    }

    @Test
    void F02_aByteASecondIsA504WithinTheDeadline() {
        try (var _ = FakePrometheus.start(streaming(F02_drip()))) {
            var startNanos = System.nanoTime();

            query().then().statusCode(504);

            assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(Duration.ofSeconds(6));
        }
    }

    private static FakePrometheus.Body F02_drip() {
        return target -> {
            for (var b : BEGINNING) {
                target.write(b);
                target.flush();
                Thread.sleep(1_000);
            }
        };
    }

    @Test
    void F02_aCallerWhoGoesAwayCancelsTheCallToTheBackend() throws Exception {
        var begun = new CountDownLatch(1);
        var broken = new CountDownLatch(1);
        var slow = streaming(target -> {
            begun.countDown();
            try {
                for (var i = 0; i < 400; i++) {
                    target.write(' ');
                    target.flush();
                    Thread.sleep(20);
                }
            } catch (IOException _) {
                broken.countDown();
            }
        });
        try (var _ = FakePrometheus.start(slow);
                var socket = new Socket("127.0.0.1", service.getPort())) {
            var body = "{\"query\":\"up\"}";
            socket.getOutputStream()
                    .write(
                            ("POST /api/metrics/v1/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                            + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(begun.await(2, TimeUnit.SECONDS)).isTrue();

            socket.close();

            assertThat(broken.await(3, TimeUnit.SECONDS))
                    .as("the call ends before its deadline")
                    .isTrue();
        }
    }

    @Test
    void F03_aServerErrorIsRetriedAtMostTwiceAndThenAnswered() {
        var calls = new AtomicInteger();
        try (var fake = FakePrometheus.start(exchange -> {
            var behaviour = calls.incrementAndGet() < 3 ? answering(502, "text/html", "<h1>Bad gateway</h1>") : EMPTY;
            behaviour.answer(exchange);
        })) {
            query().then().statusCode(200);

            assertThat(fake.calls()).isEqualTo(3);
        }
    }

    @Test
    void F03_aLongRetryAfterIsPassedOnAndNotWaitedFor() {
        try (var fake = FakePrometheus.start(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "30");
            answering(429, "text/plain", "slow down").answer(exchange);
        })) {
            query().then().statusCode(429).header("Retry-After", equalTo("30")).body("type", endsWith("/rate-limited"));

            assertThat(fake.calls()).isEqualTo(1);
        }
    }

    @Test
    void F03_retriesOfAFailingBackendStayBelowAFifthOfTheCalls() {
        var calls = 60;
        try (var fake = FakePrometheus.start(answering(503, "text/plain", "overloaded"))) {
            for (var call = 0; call < calls; call++) {
                query();
            }

            assertThat(fake.calls()).isLessThanOrEqualTo(calls * 6 / 5);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[",
                "{\"status\":\"success\"}",
                "{\"status\":\"success\",\"data\":{}}",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\"}}",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"value\":[1,\"x\"]}]}}",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":\"none\"}}",
                "[]",
                "null",
                ""
            })
    void F04_jsonThatIsNoAnswerIsA502AndNeverAnEmptyResult(String body) {
        try (var _ = FakePrometheus.start(answering(200, "application/json", body))) {
            query().then().statusCode(502).body("type", endsWith("/backend-answer"));
            compatible().then().statusCode(body.contains("success\",\"data") && isWhole(body) ? 200 : 502);
        }
    }

    /** What passes through is checked for being one whole envelope; what is inside is the client's to read. */
    private static boolean isWhole(String body) {
        return body.chars().filter(c -> c == '{').count()
                == body.chars().filter(c -> c == '}').count();
    }

    @Test
    void F04_aPageOfHtmlIsA502OnBothInterfaces() {
        try (var _ = FakePrometheus.start(answering(200, "text/html", "<html>Sign in</html>"))) {
            query().then().statusCode(502).body("detail", not(containsString("Sign in")));
            compatible().then().statusCode(502).body("status", equalTo("error"));
        }
    }

    @Test
    void F04_aConnectionThatBreaksInTheMiddleIsA502() {
        Behaviour breaking = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(BEGINNING);
            exchange.getResponseBody().flush();
            throw new IOException("broken on purpose");
        };
        try (var _ = FakePrometheus.start(breaking)) {
            query().then().statusCode(502);
            compatible().then().statusCode(502).body("errorType", equalTo("internal"));
        }
    }

    @Test
    void F04_notANumberAndInfinityAreValuesAndNoErrors() {
        var body = """
                {"status":"success","data":{"resultType":"vector","result":[
                 {"metric":{"a":"1"},"value":[1,"NaN"]},{"metric":{"a":"2"},"value":[1,"+Inf"]}]}}""";
        try (var _ = FakePrometheus.start(answering(200, "application/json", body))) {
            query().then().statusCode(200).body("series.value", equalTo(List.of("NaN", "+Inf")));
        }
    }

    @Test
    void F05_warningsOfAPartialAnswerReachTheCaller() {
        var body = """
                {"status":"success","data":{"resultType":"vector","result":[]},
                 "warnings":["store gateway unreachable"],"infos":["PromQL info: not a counter"]}""";
        try (var _ = FakePrometheus.start(answering(200, "application/json", body))) {
            query().then()
                    .statusCode(200)
                    .body("warnings", hasItem("store gateway unreachable"))
                    .body("warnings", hasSize(2));
        }
    }

    @Test
    void A30_aCompressedAnswerThatNobodyAskedForIsRefused() {
        Behaviour compressed = exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            EMPTY.answer(exchange);
        };
        try (var _ = FakePrometheus.start(compressed)) {
            query().then().statusCode(502);
        }
    }

    @Test
    void A31_anAnswerWithoutEndIsCutOffAtTheLimit() {
        var written = new AtomicInteger();
        try (var _ = FakePrometheus.start(streaming(target -> writeForever(target, written)))) {
            query().then().statusCode(502).body("detail", containsString("longer than 2 MiB"));
            for (var call = 0; call < 5; call++) {
                assertThat(isAnsweredWhole()).isFalse();
            }

            assertThat(written.get()).as("bytes that were taken").isLessThan(64 << 20);
        }
    }

    /** What streams already breaks off, so that nobody takes half an answer for a whole one; else it is an error. */
    private static boolean isAnsweredWhole() {
        try {
            var answer = compatible();
            return answer.asByteArray().length > 0
                    && answer.statusCode() == 200; // the body is read only when asked for
        } catch (Exception exception) {
            assertThat(exception).isInstanceOf(ConnectionClosedException.class);
            return false;
        }
    }

    private static void writeForever(OutputStream target, AtomicInteger written) throws IOException {
        target.write(BEGINNING);
        var series =
                "{\"metric\":{\"a\":\"b\"},\"value\":[1,\"2\"]},".repeat(100).getBytes(StandardCharsets.UTF_8);
        while (true) {
            target.write(series);
            written.addAndGet(series.length);
        }
    }

    @Test
    void A31_nestingWithoutEndIsRefused() {
        var nested = "{\"status\":\"success\",\"data\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        try (var _ = FakePrometheus.start(answering(200, "application/json", nested))) {
            query().then().statusCode(502);
            compatible().then().statusCode(502);
        }
    }

    @Test
    void F21_ofTooManySeriesTheGreatestAreShownAndTheTotalIsSaid() {
        var body = new StringBuilder("{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[");
        for (var i = 0; i < 10_000; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"metric\":{\"n\":\"")
                    .append(i)
                    .append("\"},\"value\":[1,\"")
                    .append(i)
                    .append("\"]}");
        }
        try (var _ = FakePrometheus.start(
                answering(200, "application/json", body.append("]}}").toString()))) {
            query().then()
                    .statusCode(200)
                    .body("limited.shown", equalTo(500))
                    .body("limited.total", equalTo(10_000))
                    .body("series.value", everyItem(greaterThan(9_000)));
        }
    }

    @Test
    void F22_aLabelWithTooManyValuesIsCutAndSaysSo() {
        var values = new StringBuilder("{\"status\":\"success\",\"data\":[\"v0\"");
        for (var i = 1; i < 100_000; i++) {
            values.append(",\"v").append(i).append('"');
        }
        try (var _ = FakePrometheus.start(
                answering(200, "application/json", values.append("]}").toString()))) {
            given().get("/api/metrics/v1/labels/x/values")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1000))
                    .body("complete", equalTo(false));
        }
    }

    private static Response query() {
        return given().contentType(ContentType.JSON).body("{\"query\":\"up\"}").post("/api/metrics/v1/query");
    }

    private static Response compatible() {
        return given().queryParam("query", "up").get("/prometheus/api/v1/query");
    }
}
