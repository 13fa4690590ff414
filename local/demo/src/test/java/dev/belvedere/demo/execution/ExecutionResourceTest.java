package dev.belvedere.demo.execution;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.belvedere.demo.Platform;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExecutionResourceTest {

    @Test
    void anExecutionAnswersWithItsResult() {
        var result = given().contentType(JSON)
                .body(Map.of("input", "Where is my order?", "conversationId", "c1"))
                .post("/agents/refund-clerk/executions")
                .then()
                .statusCode(200)
                .body("agentId", equalTo("refund-clerk"))
                .body("workspace", equalTo("globex"))
                .body("team", equalTo("support"))
                .extract()
                .jsonPath();

        assertThat(UUID.fromString(result.getString("executionId")).version()).isEqualTo(7);
        assertThat(result.getString("status")).isIn("completed", "failed", "cancelled");
        assertThat(result.getInt("steps")).isPositive();
    }

    @Test
    void anUnknownAgentIsNotFound() {
        given().post("/agents/nobody/executions")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/not-found"));
    }

    @Test
    void inputIsBounded() {
        given().contentType(JSON)
                .body(Map.of("input", "x".repeat(2001)))
                .post("/agents/support-bot/executions")
                .then()
                .statusCode(400)
                .body("errors[0]", equalTo("input size must be between 0 and 2000"));
    }

    @Test
    void aBodyOfAnotherTypeIsRefusedRatherThanIgnored() {
        given().contentType("text/plain")
                .body("hello")
                .post("/agents/support-bot/executions")
                .then()
                .statusCode(415);
    }

    @Test
    void aGatewayWithoutARouteToTheModelCountsIts404() {
        var before = requests("404");

        given().contentType(JSON)
                .body(Map.of(
                        "model",
                        "gpt-4.1",
                        "seed",
                        1,
                        "contextTokens",
                        10,
                        "prompt",
                        "hi",
                        "scale",
                        1,
                        "tools",
                        new String[0]))
                .post("/gateways/edge/v1/chat/completions")
                .then()
                .statusCode(404);

        assertThat(requests("404")).isEqualTo(before + 1);
    }

    private static double requests(String status) {
        return Platform.sample(
                "gateway_requests_total", "{gateway_id=\"edge\",method=\"POST\",status=\"" + status + "\"}");
    }
}
