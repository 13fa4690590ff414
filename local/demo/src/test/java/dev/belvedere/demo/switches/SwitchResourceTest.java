package dev.belvedere.demo.switches;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.belvedere.demo.Platform;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SwitchResourceTest {
    private static final String FAILED_RUNS = "{agent_id=\"support-bot\",status=\"failed\",workspace=\"acme\"}";

    @AfterEach
    void allOff() {
        Platform.turn("failures", false);
        Platform.turn("spend", false);
    }

    @Test
    void aSwitchIsOffUntilTurnedOn() {
        given().get("/demo/switches/failures").then().body("on", equalTo(false));

        Platform.turn("failures", true);

        given().get("/demo/switches/failures").then().body("on", equalTo(true));
        given().get("/demo/switches/spend").then().body("on", equalTo(false));
    }

    @Test
    void badRequestsAreRefused() {
        given().get("/demo/switches/earthquake").then().statusCode(404);
        given().contentType(JSON).body("{}").put("/demo/switches/spend").then().statusCode(400);
    }

    @Test
    void failuresBreakTheOrderSearchOfSupportBotOnly() {
        Platform.turn("failures", true);

        var broken = ask("support-bot");

        assertThat(broken.get("status")).isEqualTo("failed");
        assertThat(broken.get("cause")).isEqualTo("search_orders timed out after 800 ms");
        assertThat(ask("order-triage").get("cause")).isNotEqualTo("search_orders timed out after 800 ms");
    }

    @Test
    void failuresFailAtLeastOneRunASecondWithoutAnyOtherLoad() throws InterruptedException {
        Platform.turn("failures", true);
        var before = Platform.sample("agent_execution_total", FAILED_RUNS);
        var deadline = Instant.now().plus(Duration.ofSeconds(3));

        while (Instant.now().isBefore(deadline) && Platform.sample("agent_execution_total", FAILED_RUNS) < before + 3) {
            Thread.sleep(50);
        }

        assertThat(Platform.sample("agent_execution_total", FAILED_RUNS)).isGreaterThanOrEqualTo(before + 3);
    }

    @Test
    void spendMultipliesWhatTheResearchTeamUses() {
        var usual = spent("sql-analyst", 20);
        var others = spent("order-triage", 20);

        Platform.turn("spend", true);

        assertThat(spent("sql-analyst", 20)).isBetween(8 * usual, 18 * usual);
        assertThat(spent("order-triage", 20)).isLessThan(2 * others);
    }

    private static Map<String, Object> ask(String agent) {
        return given().contentType(JSON)
                .body(Map.of("input", "Where is my order?"))
                .post("/agents/{id}/executions", agent)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    private static double spent(String agent, int runs) {
        var usd = 0.0;
        for (var run = 0; run < runs; run++) {
            usd += Platform.execute(agent).getDouble("costUsd");
        }
        return usd;
    }
}
