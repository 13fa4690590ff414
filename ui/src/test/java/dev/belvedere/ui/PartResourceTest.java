package dev.belvedere.ui;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayProfile.class)
class PartResourceTest {

    @Test
    void aPartThatGoesAndComesBackIsNamedWithTheTimeOfTheChange() throws Exception {
        try (var _ = new FakeService(GatewayProfile.SERVICE_PORT)) {
            awaitStatus("metrics", "up");
            awaitStatus("database", "up");
        }

        var goneAt = System.currentTimeMillis();
        awaitStatus("metrics", "down");
        awaitStatus("database", "down");
        var metrics = part("metrics");
        assertThat(metrics.getString("detail")).isEqualTo("It takes no connections.");
        assertThat(metrics.getLong("sinceMillis")).isBetween(goneAt - 1_000, System.currentTimeMillis());
    }

    @Test
    void theSessionIsTheLocalOne() {
        get("/api/ui/v1/session")
                .then()
                .statusCode(200)
                .body("subject", equalTo("local"))
                .body("local", equalTo(true))
                .body("workspaces", contains("*"));
    }

    @Test
    void partsWithoutAnAddressAreNotLinked() {
        get("/api/ui/v1/links").then().statusCode(200).body("items.size()", equalTo(0));
    }

    private static void awaitStatus(String name, String status) throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofSeconds(10));
        while (!status.equals(part(name).getString("status"))) {
            assertThat(Instant.now()).as("%s becomes %s", name, status).isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private static JsonPath part(String name) {
        return get("/api/ui/v1/parts").jsonPath().setRootPath("items.find { it.name == '%s' }".formatted(name));
    }
}
