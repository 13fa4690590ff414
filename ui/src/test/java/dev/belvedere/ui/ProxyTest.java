package dev.belvedere.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayProfile.class)
class ProxyTest {
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private FakeService service;

    @BeforeEach
    void startService() {
        service = new FakeService(GatewayProfile.SERVICE_PORT);
    }

    @AfterEach
    void stopService() {
        service.close();
    }

    @Test
    void pathQueryAndBodyArriveAsTheyWereSent() throws Exception {
        RawHttp.post(
                port,
                "/api/metrics/v1/query?a=%7Bx%3D%22%C3%BC%22%7D&b=1+2",
                "{\"query\":\"up\"}",
                "Content-Type: application/json");

        var received = service.next();
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.uri()).isEqualTo("/api/metrics/v1/query?a=%7Bx%3D%22%C3%BC%22%7D&b=1+2");
        assertThat(received.body()).isEqualTo("{\"query\":\"up\"}");
        assertThat(received.headers()).containsEntry("content-type", "application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Scope-OrgID: other",
                "x-scope-orgid: A|B",
                "X-SCOPE-ORGID: ../x",
                "x-tenant: other",
                "X-Forwarded-User: admin",
                "X-WEBAUTH-USER: admin",
                "Forwarded: for=1.2.3.4",
                "Cookie: session=1",
                "X-HTTP-Method-Override: DELETE",
                "X-Anything-Else: 1"
            })
    void whatOnlyTheGatewayMaySayIsTakenAway_A05_A06(String header) throws Exception {
        RawHttp.get(port, "/api/metrics/v1/dashboards", header, header);

        var name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
        assertThat(service.next().headers()).doesNotContainKey(name);
    }

    @Test
    void whatConnectionListsStaysOnThisHop_A35() throws Exception {
        RawHttp.get(
                port,
                "/api/metrics/v1/dashboards",
                "Connection: X-Scope-OrgID, Accept",
                "X-Scope-OrgID: x",
                "TE: trailers");

        assertThat(service.next().headers()).doesNotContainKeys("x-scope-orgid", "te");
    }

    @Test
    void aBodyFramedInTwoWaysIsReadInOneWay_A35() throws Exception {
        var smuggled = "2\r\n{}\r\n0\r\n\r\nGET /api/metrics/v1/smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";

        RawHttp.send(
                port,
                "POST /api/metrics/v1/query HTTP/1.1",
                List.of("Content-Type: application/json", "Content-Length: 2", "Transfer-Encoding: chunked"),
                smuggled);

        var arrived = service.received.poll(2, TimeUnit.SECONDS);
        if (arrived != null) {
            assertThat(arrived.body()).isEqualTo("{}");
        }
        assertThat(service.received)
                .noneMatch(request ->
                        request.uri().contains("smuggled") && request.headers().containsKey("content-type"));
    }

    @Test
    void theServiceLearnsTheCallerFromTheGatewayOnly() throws Exception {
        RawHttp.get(port, "/api/metrics/v1/dashboards", "Authorization: Bearer forged");

        var claims = claims(service.next());
        assertThat(claims.getSubject()).isEqualTo("local");
        assertThat(claims.getStringListClaimValue("workspaces")).containsExactly("*");
        assertThat(claims.getStringListClaimValue("groups")).contains("viewer", "editor", "admin");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isBetween(1L, 300L);
    }

    @Test
    void chosenWorkspacesNarrowTheToken() throws Exception {
        RawHttp.get(
                port,
                "/api/metrics/v1/dashboards",
                "Belvedere-Workspace: acme, globex",
                "Belvedere-Workspace: initech");

        var received = service.next();
        assertThat(claims(received).getStringListClaimValue("workspaces")).containsExactly("acme", "globex", "initech");
        assertThat(received.headers()).doesNotContainKey("belvedere-workspace");
    }

    @Test
    void aWorkspaceThatCannotExistIsRefused() {
        var answer = RawHttp.get(port, "/api/metrics/v1/dashboards", "Belvedere-Workspace: " + "x".repeat(200));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(service.received).isEmpty();
    }

    @Test
    void theAnswerKeepsTheGatewaysHeadersAndLosesTheServices() {
        var answer = RawHttp.get(port, "/api/metrics/v1/dashboards");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("{}");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void aStreamedLineArrivesBeforeTheNextIsThere() throws Exception {
        try (var socket = RawHttp.open(port, "GET /api/metrics/v1/lines HTTP/1.1", List.of(), "")) {
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(reader.lines().filter(line -> line.startsWith("{")).findFirst())
                    .contains("{\"line\":1}");
        }
        assertThat(service.cancelled.poll(5, TimeUnit.SECONDS))
                .as("the client's end reaches the service")
                .isNotNull();
    }

    @Test
    void aClientThatGoesAwayEndsTheServicesWork_F02() throws Exception {
        try (var socket = RawHttp.open(port, "GET /api/metrics/v1/silent HTTP/1.1", List.of(), "")) {
            service.next();
            assertThat(socket.isConnected()).isTrue();
        }

        assertThat(service.cancelled.poll(3, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aServiceThatDoesNotAnswerIsATimeoutProblem_F02() {
        var answer = RawHttp.get(port, "/api/metrics/v1/silent");

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.body()).contains("/problems/backend-timeout");
    }

    @Test
    void aServiceThatIsGoneIsUnavailableAndComesBackUnaided_F01() {
        service.close();

        var down = RawHttp.get(port, "/api/metrics/v1/dashboards");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.header("Retry-After")).isNotEmpty();
        assertThat(down.body()).contains("/problems/backend-unavailable").contains("Metrics");
        assertThat(down.header("X-Content-Type-Options")).containsExactly("nosniff");

        service = new FakeService(GatewayProfile.SERVICE_PORT);
        assertThat(RawHttp.get(port, "/api/metrics/v1/dashboards").status()).isEqualTo(200);
    }

    @Test
    void prometheusClientsGetPrometheusErrors() {
        service.close();

        var answer = RawHttp.get(port, "/prometheus/api/v1/query?query=up");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("\"status\":\"error\"").contains("\"errorType\":\"unavailable\"");
        service = new FakeService(GatewayProfile.SERVICE_PORT);
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsNotRead() {
        var answer = RawHttp.send(
                port,
                "POST /api/metrics/v1/query HTTP/1.1",
                List.of("Content-Type: application/json", "Content-Length: 70000"),
                "");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(service.received).isEmpty();
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsCutOff() {
        var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        var answer = RawHttp.send(
                port,
                "POST /api/metrics/v1/query HTTP/1.1",
                List.of("Content-Type: application/json", "Transfer-Encoding: chunked"),
                chunk + chunk + "0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(413);
    }

    private static JwtClaims claims(FakeService.Received received) throws Exception {
        var token = received.headers().getOrDefault("authorization", "").substring("Bearer ".length());
        return new JwtConsumerBuilder()
                .setVerificationKey(GatewayProfile.KEYS.getPublic())
                .setExpectedIssuer("belvedere-gateway")
                .setExpectedAudience("metrics-service")
                .build()
                .processToClaims(token);
    }
}
