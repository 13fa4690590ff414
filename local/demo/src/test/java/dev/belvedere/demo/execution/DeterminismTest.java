package dev.belvedere.demo.execution;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.demo.model.Dice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeterminismTest {

    @Test
    void aModelGivesEqualAnswersToEqualSeeds() {
        var answer = chat(4711);
        assertThat(chat(4711)).isEqualTo(answer);
        assertThat(chat(4712)).isNotEqualTo(answer);
    }

    @Test
    void diceOfNeighbouringOccasionsDoNotFallTogether() {
        var seen = new HashSet<Integer>();
        var hits = 0;
        for (var turn = 0; turn < 1_000; turn++) {
            var dice = Dice.of(42, "llm-gateway", turn, 0);
            seen.add(dice.between(0, 9));
            hits += dice.hits(0.1) ? 1 : 0;
        }

        assertThat(seen).hasSize(10);
        assertThat(hits).isBetween(60, 140);
    }

    private static Map<String, Object> chat(long seed) {
        JsonPath answer = given().contentType(JSON)
                .body(Map.of(
                        "model",
                        "o4-mini",
                        "seed",
                        seed,
                        "contextTokens",
                        1000,
                        "prompt",
                        "order",
                        "scale",
                        1,
                        "tools",
                        new String[] {"search_orders"}))
                .post("/providers/openai/v1/chat/completions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.getMap("usage");
    }
}
