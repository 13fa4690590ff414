package dev.belvedere.demo.agent;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;

import dev.belvedere.demo.Platform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgentResourceTest {
    private static final String AGENT = """
            {"id": "%s", "name": "Tester", "team": "quality", "workspace": "acme", "model": "%s", "tools": ["%s"]}
            """;

    @Test
    void aDeclaredAgentHasZeroValuedCountersBeforeItsFirstRun() {
        declare(AGENT.formatted("tester", "gpt-4.1", "look_up")).statusCode(201);

        var labels = "{agent_id=\"tester\",status=\"completed\",workspace=\"acme\"}";
        assertThat(Platform.samples("agent_execution_total")).containsEntry(labels, 0.0);
        assertThat(Platform.samples("agent_execution_duration_seconds_count")).containsEntry(labels, 0.0);
        assertThat(Platform.samples("llm_tokens_total"))
                .containsEntry(
                        "{agent_id=\"tester\",direction=\"reasoning\",model=\"gpt-4.1\",provider=\"openai\","
                                + "workspace=\"acme\"}",
                        0.0);
        assertThat(Platform.samples("llm_cost_usd_total"))
                .containsEntry(
                        "{agent_id=\"tester\",model=\"gpt-4.1\",provider=\"openai\",team=\"quality\","
                                + "workspace=\"acme\"}",
                        0.0);
    }

    @Test
    void aDeclaredAgentRuns() {
        declare(AGENT.formatted("runner", "o4-mini", "look_up")).statusCode(201);
        given().get("/agents").then().body("items.id", hasItem("runner"));

        var result = Platform.execute("runner");

        assertThat(result.getString("agentId")).isEqualTo("runner");
        assertThat(result.getString("workspace")).isEqualTo("acme");
        assertThat(result.getLong("tokens.input")).isPositive();
        assertThat(result.getDouble("costUsd")).isPositive();
        assertThat(result.getString("traceId")).matches("[0-9a-f]{32}");
    }

    @Test
    void declaringAnIdTwiceIsAConflict() {
        var body = AGENT.formatted("twice", "gpt-4.1", "look_up");
        declare(body).statusCode(201);

        declare(body).statusCode(409).contentType("application/problem+json").body("type", endsWith("/conflict"));
    }

    @Test
    void badFieldsAreRefusedByName() {
        declare(AGENT.formatted("Bad Id", "gpt-4.1", "look_up")).statusCode(400).body("detail", containsString("id "));
        declare(AGENT.formatted("good", "gpt-9", "look_up"))
                .statusCode(400)
                .body("detail", containsString("must be one of gpt-4.1"));
        declare(AGENT.formatted("good", "gpt-4.1", "x".repeat(100))).statusCode(400);
        declare("{\"id\": \"good\"}").statusCode(400).body("detail", containsString("tools must not be null"));
        declare("{\"id\":").statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        declare(AGENT.formatted("good", "gpt-4.1", "x".repeat(100_000))).statusCode(413);
    }

    private static ValidatableResponse declare(String body) {
        return given().contentType(JSON).body(body).post("/agents").then();
    }
}
