package dev.belvedere.demo;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** The demo as its callers see it. */
public final class Platform {
    /** What Prometheus 3 sends. */
    private static final String ACCEPT = "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
            + "application/openmetrics-text;version=0.0.1;q=0.5,text/plain;version=1.0.0;q=0.4,*/*;q=0.2";

    private Platform() {}

    public static JsonPath execute(String agentId) {
        return given().post("/agents/{id}/executions", agentId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static JsonPath ledger() {
        // By default amounts would be read as float.
        return given().get("/ledger")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
    }

    public static void turn(String name, boolean on) {
        given().contentType(JSON)
                .body(Map.of("on", on))
                .put("/demo/switches/{name}", name)
                .then()
                .statusCode(200);
    }

    /** The whole exposition, as OpenMetrics. */
    public static String scrape() {
        return given().header("Accept", ACCEPT)
                .get(management().resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Samples of one metric by their labels as written; exemplars are cut off. */
    public static Map<String, Double> samples(String metric) {
        return scrape().lines()
                .filter(line -> line.startsWith(metric + "{"))
                .collect(Collectors.toMap(
                        line -> line.substring(metric.length(), line.indexOf('}') + 1),
                        line -> Double.valueOf(
                                line.substring(line.indexOf('}') + 2).split(" ", 2)[0])));
    }

    /** The one sample of these labels, which must be there. */
    public static double sample(String metric, String labels) {
        var value = samples(metric).get(labels);
        if (value == null) {
            throw new AssertionError("no sample " + metric + labels);
        }
        return value;
    }

    private static URI management() {
        return URI.create(ConfigProvider.getConfig().getValue("test.management.url", String.class));
    }
}
