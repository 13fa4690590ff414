package dev.belvedere.metrics.price;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.belvedere.metrics.support.Callers;
import dev.belvedere.metrics.support.KeysResource;
import dev.belvedere.metrics.support.NobodyResource;
import dev.belvedere.metrics.support.PostgresResource;
import dev.belvedere.testing.Http;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KeysResource.class)
@WithTestResource(NobodyResource.class)
class PriceResourceTest {
    private static final String PRICES = "/api/metrics/v1/prices/";

    @SuppressWarnings("NullAway.Init") // injected
    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void theListHoldsTheModelsOfTheDemo() {
        given().get("/api/metrics/v1/prices")
                .then()
                .statusCode(200)
                .body(
                        "items.model",
                        hasItems("gpt-4.1", "gpt-4.1-mini", "claude-sonnet-4", "claude-haiku-3.5", "o4-mini"));
    }

    @Test
    void aNewPriceIsListedKeptInTheHistoryAndExported() {
        set("test/exported", "{\"usdPerMillionTokens\":{\"input\":2,\"cache_read\":0.5}}")
                .then()
                .statusCode(200)
                .body("updatedBy", equalTo("tester"));

        set("test/exported", "{\"usdPerMillionTokens\":{\"input\":3}}").then().statusCode(200);

        given().get(PRICES + "test/exported")
                .then()
                .statusCode(200)
                .body("items.usdPerMillionTokens.input", equalTo(java.util.List.of(3, 2)));
        assertThat(Http.get(metrics).body())
                .contains("llm_price_usd{direction=\"input\",model=\"exported\",provider=\"test\"} 3.0E-6")
                .doesNotContain("direction=\"cache_read\",model=\"exported\"");
    }

    @Test
    void aPriceBeforeTheNewestOneIsAConflict() {
        var early = "{\"usdPerMillionTokens\":{\"input\":2},\"validFromMillis\":1000}";
        set("test/conflict", early).then().statusCode(200);

        set("test/conflict", early).then().statusCode(409).body("type", endsWith("/conflict"));
    }

    @Test
    void aViewerMayReadButNotSet() {
        var viewer = Callers.viewerOf("*");
        given().header("Authorization", viewer)
                .get("/api/metrics/v1/prices")
                .then()
                .statusCode(200);
        given().header("Authorization", viewer)
                .contentType(ContentType.JSON)
                .body("{\"usdPerMillionTokens\":{\"input\":2}}")
                .put(PRICES + "test/refused")
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-granted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"usdPerMillionTokens\":{}}",
                "{\"usdPerMillionTokens\":{\"input\":-1}}",
                "{\"usdPerMillionTokens\":{\"input\":1e12}}",
                "{\"usdPerMillionTokens\":{\"thinking\":1}}",
                "{\"usdPerMillionTokens\":{\"input\":1},\"validFromMillis\":-5}",
                "[]"
            })
    void aPriceThatIsNoneIsRefusedAndTheProblemIsNamed(String body) {
        set("test/bad", body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void anUnknownModelIsNotFound() {
        given().get(PRICES + "nobody/nothing").then().statusCode(404).body("items", equalTo(null));
    }

    @Test
    void aNameFromSqlIsJustAName() {
        set("test/x'; drop table model_price; --", "{\"usdPerMillionTokens\":{\"input\":2}}")
                .then()
                .statusCode(200);
        given().get("/api/metrics/v1/prices")
                .then()
                .statusCode(200)
                .body("items", hasSize(org.hamcrest.Matchers.greaterThan(5)));
    }

    private static Response set(String model, String body) {
        return given().header("Authorization", Callers.editor())
                .contentType(ContentType.JSON)
                .body(body)
                .put(PRICES + model);
    }
}
