package dev.belvedere.metrics.security;

import static dev.belvedere.metrics.support.FakePrometheus.answering;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.belvedere.metrics.support.Callers;
import dev.belvedere.metrics.support.FakePrometheus;
import dev.belvedere.metrics.support.KeysResource;
import dev.belvedere.metrics.support.NobodyResource;
import dev.belvedere.metrics.support.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The attack checklist at the HTTP edge: who is let in, what is refused before anything is asked, what pages carry. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KeysResource.class)
@WithTestResource(NobodyResource.class)
class EdgeTest {
    private static final String QUERY = "/api/metrics/v1/query";
    private static final long YEAR_MILLIS = 365L * 24 * 3_600_000;

    @SuppressWarnings("NullAway.Init") // injected
    @TestHTTPResource("/")
    URI service;

    @Test
    void A24_everyPageForbidsFramingSniffingAndReferrers() {
        var pages = List.of(
                given().get("/api/metrics/v1/dashboards"),
                given().get("/nothing/here"),
                given().header("Authorization", "Bearer x").get("/api/metrics/v1/dashboards"),
                given().contentType(ContentType.JSON).body("{").post(QUERY),
                given().get("/prometheus/api/v1/nothing"),
                given().contentType(ContentType.JSON).body("x".repeat(2 << 20)).post(QUERY));

        assertThat(pages).extracting(Response::statusCode).containsExactly(200, 404, 401, 400, 404, 413);
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "expired", "long", "sub", "groups", "workspaces"})
    void aTokenThatIsWrongInAnythingIsA401(String what) {
        var claims = Callers.claims(List.of("viewer"), "acme");
        spoil(claims, what);

        given().header("Authorization", Callers.bearer(claims))
                .get("/api/metrics/v1/dashboards")
                .then()
                .statusCode(401)
                .body("type", endsWith("/not-authenticated"));
    }

    private static void spoil(JwtClaims claims, String what) {
        switch (what) {
            case "iss" -> claims.setIssuer("somebody");
            case "aud" -> claims.setAudience("log-service");
            case "expired" ->
                claims.setExpirationTime(NumericDate.fromMilliseconds(System.currentTimeMillis() - 60_000));
            case "long" -> claims.setExpirationTimeMinutesInTheFuture(60);
            default -> claims.unsetClaim(what);
        }
    }

    @Test
    void aTokenWithoutSignatureIsA401() {
        var unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4IiwiaXNzIjoiYmVsdmVkZXJlLWdhdGV3YXkifQ.";
        given().header("Authorization", "Bearer " + unsigned)
                .get("/api/metrics/v1/dashboards")
                .then()
                .statusCode(401);
    }

    @Test
    void aCallerWithoutRoleIsRefused() {
        given().header("Authorization", Callers.bearer(Callers.claims(List.of(), "acme")))
                .get("/api/metrics/v1/dashboards")
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-granted"));
    }

    @ParameterizedTest
    @CsvSource({
        "Host, evil.example",
        "Host, localhost.evil.example:8081",
        "Origin, https://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site"
    })
    void theLocalIdentityIsNotGivenToPagesOfOtherSites(String header, String value) {
        given().header(header, value).get("/api/metrics/v1/dashboards").then().statusCode(401);
    }

    @Test
    void A32_aStepOfAMillisecondOverAYearIsRefusedBeforeAnythingIsAsked() {
        try (var fake = FakePrometheus.start(answering(200, "application/json", FakePrometheus.NOTHING))) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("query", "up", "startMillis", 0, "endMillis", YEAR_MILLIS, "stepMillis", 1))
                    .post("/api/metrics/v1/query-range")
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/bad-request"));
            given().queryParams("query", "up", "start", 0, "end", YEAR_MILLIS / 1000, "step", "1ms")
                    .get("/prometheus/api/v1/query_range")
                    .then()
                    .statusCode(400)
                    .body("errorType", equalTo("bad_data"))
                    .body("error", containsString("11,000 points"));

            assertThat(fake.calls()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/metrics/v1/labels?limit=2147483648",
                "/api/metrics/v1/labels?limit=2147483647",
                "/api/metrics/v1/labels?limit=0",
                "/api/metrics/v1/labels?endMillis=-1",
                "/api/metrics/v1/labels?endMillis=9223372036854775807",
                "/api/metrics/v1/labels?startMillis=2&endMillis=1",
                "/api/metrics/v1/catalogue?limit=100000",
                "/api/metrics/v1/series",
                "/prometheus/api/v1/labels?limit=2147483648",
                "/prometheus/api/v1/query?query=up&limit=-1",
                "/prometheus/api/v1/query?query=up&time=tomorrow",
                "/prometheus/api/v1/query",
                "/prometheus/api/v1/query_range?query=up&start=0&end=1&step=0",
                "/prometheus/api/v1/query_range?query=up&start=2&end=1&step=1",
                "/prometheus/api/v1/series"
            })
    void A32_limitsOutOfReachAreRefusedBeforeAnythingIsAsked(String path) {
        try (var fake = FakePrometheus.start(answering(200, "application/json", FakePrometheus.NOTHING))) {
            var answer = given().urlEncodingEnabled(false).get(path);

            assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 404);
            assertThat(fake.calls()).isZero();
        }
    }

    @Test
    void A33_aPatternThatExplodesElsewhereIsMatchedInLinearTime() {
        var body = Map.of(
                "metric",
                "up",
                "function",
                "sum",
                "startMillis",
                0,
                "endMillis",
                1000,
                "stepMillis",
                1000,
                "filters",
                List.of(Map.of("label", "x", "op", "=~", "value", "(a+)+$" + "(x?){500}".repeat(100))));
        try (var _ = FakePrometheus.start(answering(200, "application/json", FakePrometheus.NOTHING))) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/metrics/v1/aggregate")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("RE2"));
        }
    }

    @Test
    void A33_aQueryLongerThanTheLimitIsRefused() {
        given().contentType(ContentType.JSON)
                .body(Map.of("query", "up{x=~\"" + "a".repeat(70_000) + "\"}"))
                .post(QUERY)
                .then()
                .statusCode(400);
    }

    @Test
    void A35_transferEncodingWinsOverALengthThatLies() throws Exception {
        var request = "POST /api/metrics/v1/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 5000\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", service.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

            assertThat(answer).as("answered without waiting for 5,000 bytes").isEqualTo("HTTP/1.1 400");
        }
    }

    @Test
    void A35_noHeaderOfTheCallerReachesTheBackend() {
        var seen = new ArrayList<String>();
        try (var _ = FakePrometheus.start(exchange -> {
            seen.addAll(exchange.getRequestHeaders().keySet());
            answering(200, "application/json", FakePrometheus.NOTHING).answer(exchange);
        })) {
            given().header("X-Scope-OrgID", "globex")
                    .header("X-Forwarded-User", "admin")
                    .header("Connection", "X-Scope-OrgID")
                    .header("Cookie", "a=b")
                    .header("Authorization", Callers.viewerOf("acme"))
                    .queryParam("query", "up")
                    .get("/prometheus/api/v1/query")
                    .then()
                    .statusCode(200);
        }
        assertThat(seen)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .doesNotContain("x-scope-orgid", "x-forwarded-user", "cookie", "authorization");
    }

    @Test
    void A35_aMethodOverrideIsIgnored() {
        given().header("X-HTTP-Method-Override", "PUT")
                .contentType(ContentType.JSON)
                .body("{\"usdPerMillionTokens\":{\"input\":1}}")
                .post("/api/metrics/v1/prices/openai/gpt-4.1")
                .then()
                .statusCode(405);
    }

    @Test
    void A17_markupInNamesAndValuesComesBackAsDataAndNeverAsAPage() {
        var body = """
                {"status":"success","data":{"resultType":"vector","result":[
                 {"metric":{"__name__":"<img onerror=alert(1)>","le":"javascript:alert(1)"},"value":[1,"1"]}]}}""";
        try (var _ = FakePrometheus.start(answering(200, "application/json", body))) {
            given().contentType(ContentType.JSON)
                    .body("{\"query\":\"up\"}")
                    .post(QUERY)
                    .then()
                    .statusCode(200)
                    .contentType(ContentType.JSON)
                    .header("X-Content-Type-Options", "nosniff")
                    .body("series[0].labels.le", equalTo("javascript:alert(1)"));
        }
    }

    @Test
    void A17_markupInAQueryIsNotPutIntoAPageOfAnError() {
        given().accept("text/html")
                .queryParam("query", "<script>alert(1)</script>")
                .get("/prometheus/api/v1/query")
                .then()
                .contentType(not(containsString("html")));
    }

    @Test
    void A40_whatACallerSendsCannotWriteALineIntoTheLog() {
        var records = new ArrayList<String>();
        var formatter = new PatternFormatter("%s%n");
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                records.add(formatter.format(org.jboss.logmanager.ExtLogRecord.wrap(entry)));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var token = Callers.viewerOf("acme");
        var root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            given().header("Authorization", token)
                    .header("X-Request-Id", "a\tINFO forged")
                    .queryParam("query", "up\r\nWARN forged by a caller {")
                    .get("/prometheus/api/v1/query");
            given().header("Authorization", token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("query", "up\nWARN forged by a caller"))
                    .post(QUERY);
        } finally {
            root.removeHandler(handler);
        }
        assertThat(records).noneMatch(line -> line.contains("forged") || line.contains(token.substring(7)));
    }

    @Test
    void A40_anIdThatCouldForgeALogLineIsReplaced() {
        given().header("X-Request-Id", "not an id")
                .get("/api/metrics/v1/dashboards")
                .then()
                .header("X-Request-Id", not(containsString(" ")));
        given().header("X-Request-Id", "0123-abcd-4567")
                .get("/api/metrics/v1/dashboards")
                .then()
                .header("X-Request-Id", equalTo("0123-abcd-4567"));
    }
}
