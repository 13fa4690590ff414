package dev.belvedere.metrics.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.belvedere.metrics.compatible.MetadataApiResource;
import dev.belvedere.metrics.compatible.QueryApiResource;
import dev.belvedere.metrics.support.BackendResource;
import dev.belvedere.metrics.support.Callers;
import dev.belvedere.metrics.support.KeysResource;
import dev.belvedere.metrics.support.PostgresResource;
import dev.belvedere.testing.Checkout;
import dev.belvedere.testing.PackagedPart;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller of one workspace sees nothing of another, whatever is called and whatever is sent. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KeysResource.class)
@WithTestResource(BackendResource.class)
class WorkspaceIsolationIT {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final long END_MILLIS = System.currentTimeMillis();
    private static final Operations OPERATIONS = new Operations(END_MILLIS);

    @BeforeAll
    static void writeSamples() {
        PackagedPart.need(BackendResource.MODULE);
        var prometheus = URI.create(ConfigProvider.getConfig().getValue("belvedere.prometheus.url", String.class));
        TwoWorkspaces.write(prometheus, END_MILLIS);
    }

    @Test
    void everyOperationHasARow() throws IOException {
        var operations = new TreeSet<String>();
        var document = new YAMLMapper()
                .readTree(
                        Checkout.root().resolve("metrics-service/openapi.yaml").toFile());
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        Stream.of(QueryApiResource.class, MetadataApiResource.class)
                .flatMap(WorkspaceIsolationIT::operations)
                .forEach(operations::add);

        assertThat(OPERATIONS.rows().keySet()).isEqualTo(operations);
    }

    private static Stream<String> operations(Class<?> resource) {
        var base = resource.getAnnotation(Path.class).value();
        return Stream.of(resource.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Path.class))
                .map(method -> (method.isAnnotationPresent(GET.class) ? "GET " : "POST ")
                        + base
                        + method.getAnnotation(Path.class).value());
    }

    static Stream<String> operationNames() {
        return OPERATIONS.rows().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("operationNames")
    void A14_anOperationShowsTheOwnWorkspaceAndNothingOfTheOther(String operation) {
        var row = OPERATIONS.rows().get(operation);
        for (var own : TwoWorkspaces.NAMES) {
            var other = own.equals("acme") ? "globex" : "acme";
            var caller = Callers.bearer(Callers.claims(List.of("editor"), own));

            var answer = row.call().apply(Operations.as(caller));

            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, operation.contains("tsdb") ? 403 : 200);
            assertNothingOf(other, answer.asString());
            assertThat(answer.asString()).doesNotContain("of-nobody");
            if (row.showsOwnData()) {
                assertThat(answer.asString()).containsAnyOf("of-" + own, "of_" + own);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operationNames")
    void aCallerWithoutATokenFromElsewhereIsRefusedByEveryOperation(String operation) {
        var request = io.restassured.RestAssured.given().header("Origin", "https://elsewhere.example");

        var answer = OPERATIONS.rows().get(operation).call().apply(request);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{workspace=\"globex\"}",
                "{__name__=~\".+\", workspace=~\".*\"}",
                "{__name__=~\".+\", workspace!=\"acme\"}",
                "{__name__=~\"only_of_globex.*\"}",
                "only_of_globex_total or agent_execution_total",
                "agent_execution_total unless only_of_acme_total{workspace=\"acme\"}",
                "topk(5, {__name__=~\".+\"})",
                "sum by (agent_id) ({__name__=~\".+\"})",
                "count_values(\"v\", {__name__=~\"only.*\"}) * on () group_left (agent_id) only_of_globex_total",
                "max_over_time(only_of_globex_total[1m:5s])",
                "only_of_globex_total offset 10s",
                "absent(only_of_acme_total) or only_of_globex_total",
                "label_replace({__name__=~\".+\"}, \"workspace\", \"acme\", \"\", \"\")",
                "{__name__=\"gateway_requests_total\"} or {__name__=~\"gateway_requests_total|only_of_globex_total\"}",
                "quantile(scalar(only_of_globex_total), {__name__=~\".+\"})"
            })
    void A13_noQueryReachesTheOtherWorkspace(String query) {
        var acme = Callers.viewerOf("acme");
        var product = Operations.as(acme)
                .contentType(ContentType.JSON)
                .body(Map.of("query", query, "timeMillis", END_MILLIS))
                .post("/api/metrics/v1/query");
        var compatible = Operations.as(acme)
                .queryParam("query", query)
                .queryParam("time", END_MILLIS / 1000.0)
                .get("/prometheus/api/v1/query");

        assertThat(product.statusCode()).as(product.asString()).isEqualTo(200);
        assertThat(compatible.statusCode()).as(compatible.asString()).isEqualTo(200);
        assertNothingOf("globex", product.asString());
        assertNothingOf("globex", compatible.asString());
    }

    @Test
    void countsAreThoseOfTheCallersSeries() {
        var own = count(Callers.viewerOf("acme"));
        var both = count(Callers.viewerOf("acme", "globex"));
        var withNobody = count(Callers.viewerOf("acme", "globex", ""));

        assertThat(own).isEqualTo(2);
        assertThat(both).isEqualTo(4);
        assertThat(withNobody).as("and those without a workspace").isGreaterThan(4);
        assertThat(count(Callers.viewerOf("nowhere"))).isZero();
    }

    private static int count(String caller) {
        return Operations.as(caller)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "query",
                        "count({__name__=~\"only.*|agent.*|plain.*\"}) or vector(0)",
                        "timeMillis",
                        END_MILLIS))
                .post("/api/metrics/v1/query")
                .then()
                .statusCode(200)
                .extract()
                .path("series[0].value");
    }

    @Test
    void sharedMetricsAreSeenByEveryCaller() {
        Operations.as(Callers.viewerOf("acme"))
                .contentType(ContentType.JSON)
                .body(Map.of("query", "gateway_requests_total", "timeMillis", END_MILLIS))
                .post("/api/metrics/v1/query")
                .then()
                .statusCode(200)
                .body("series[0].labels.gateway_id", equalTo("edge"));
    }

    @Test
    void A14_whatCannotBeCutNeedsAllWorkspaces() {
        Operations.as(Callers.viewerOf("acme"))
                .get("/prometheus/api/v1/status/tsdb")
                .then()
                .statusCode(403)
                .body("status", equalTo("error"));
        Operations.as(Callers.viewerOf("*"))
                .get("/prometheus/api/v1/status/tsdb")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rules", "alerts", "targets", "targets/metadata", "status/config", "status/flags", "federate"})
    void A14_whatTheServiceDoesNotOfferIsNotFound(String path) {
        Operations.as(Callers.viewerOf("acme"))
                .get("/prometheus/api/v1/" + path)
                .then()
                .statusCode(404);
    }

    private static void assertNothingOf(String workspace, String answer) {
        assertThat(answer).doesNotContain("of-" + workspace).doesNotContain("label_of_" + workspace);
        // The caller's own words may come back in an error or as promql; a name of a series may not.
        assertThat(answer).doesNotContain("\"only_of_" + workspace);
    }
}
