package dev.belvedere.metrics.outage;

import static dev.belvedere.metrics.support.FakePrometheus.answering;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.belvedere.metrics.support.FakePrometheus;
import dev.belvedere.metrics.support.QuietPort;
import dev.belvedere.testing.Http;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** PostgreSQL is away: metrics-service keeps answering queries, and says what it cannot do. */
@QuarkusTest
@TestProfile(WithoutDatabaseTest.NoDatabase.class)
class WithoutDatabaseTest {

    /** An address of PostgreSQL where nobody listens; migrations are for a start with a database. */
    public static final class NoDatabase implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://127.0.0.1:" + QuietPort.next() + "/none",
                    "quarkus.datasource.username",
                    "nobody",
                    "quarkus.flyway.migrate-at-start",
                    "false",
                    "belvedere.prometheus.url",
                    "http://127.0.0.1:" + QuietPort.next());
        }
    }

    @SuppressWarnings("NullAway.Init") // injected
    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @SuppressWarnings("NullAway.Init") // injected
    @TestHTTPResource(value = "/health/live", management = true)
    URI live;

    @Test
    void F13_queriesAreAnsweredAndTheServiceStaysReadyAndAlive() {
        try (var _ = FakePrometheus.start(answering(200, "application/json", FakePrometheus.NOTHING))) {
            given().contentType(ContentType.JSON)
                    .body("{\"query\":\"up\"}")
                    .post("/api/metrics/v1/query")
                    .then()
                    .statusCode(200)
                    .body("series.size()", equalTo(0));
        }
        assertThat(Http.get(ready).status()).isEqualTo(200);
        assertThat(Http.get(live).status()).isEqualTo(200);
    }

    @Test
    void F13_pricesAreA503ThatSaysWhy() {
        given().get("/api/metrics/v1/prices")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", endsWith("/backend-unavailable"));
    }
}
