package dev.belvedere.metrics.isolation;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One row for each operation of the service: how it is called for all that the caller may see, and whether the answer
 * then holds data of the caller's workspace (so that an empty answer does not pass for a narrowed one).
 */
final class Operations {
    private static final String ALL = "{__name__=~\".+\"}";

    private final Map<String, Row> rows = new TreeMap<>();
    private final long startMillis;
    private final long endMillis;

    /** How an operation is called. */
    record Row(boolean showsOwnData, Function<RequestSpecification, Response> call) {}

    Operations(long endMillis) {
        this.endMillis = endMillis;
        this.startMillis = endMillis - 95_000;
        queries();
        metadata();
        dashboards();
        prices();
        compatibleQueries();
        compatibleMetadata();
    }

    Map<String, Row> rows() {
        return rows;
    }

    private void queries() {
        shows(
                "POST /api/metrics/v1/query",
                json(Map.of("query", ALL, "timeMillis", endMillis), "/api/metrics/v1/query"));
        shows(
                "POST /api/metrics/v1/query-range",
                json(range(Map.of("query", ALL, "stepMillis", 5_000)), "/api/metrics/v1/query-range"));
        shows("POST /api/metrics/v1/exemplars", json(range(Map.of("query", ALL)), "/api/metrics/v1/exemplars"));
        var aggregate = Map.<String, Object>of(
                "metric",
                "agent_execution_total",
                "function",
                "sum",
                "groupBy",
                List.of("agent_id", "workspace"),
                "filters",
                List.of(Map.of("label", "workspace", "op", "=~", "value", ".*")),
                "compare",
                "previous",
                "stepMillis",
                5_000);
        shows("POST /api/metrics/v1/aggregate", json(range(aggregate), "/api/metrics/v1/aggregate"));
    }

    private void metadata() {
        shows(
                "GET /api/metrics/v1/series",
                request -> request.queryParam("match", ALL).get("/api/metrics/v1/series"));
        shows("GET /api/metrics/v1/labels", request -> request.get("/api/metrics/v1/labels"));
        shows(
                "GET /api/metrics/v1/labels/{name}/values",
                request -> request.get("/api/metrics/v1/labels/agent_id/values"));
        shows("GET /api/metrics/v1/catalogue", request -> request.get("/api/metrics/v1/catalogue"));
    }

    private void dashboards() {
        says("GET /api/metrics/v1/dashboards", request -> request.get("/api/metrics/v1/dashboards"));
        says("GET /api/metrics/v1/dashboards/{id}", request -> request.get("/api/metrics/v1/dashboards/agents"));
        shows(
                "GET /api/metrics/v1/dashboards/{id}/variables",
                request -> request.get("/api/metrics/v1/dashboards/agents/variables"));
        shows(
                "POST /api/metrics/v1/dashboards/{id}/data",
                json(range(Map.of()), "/api/metrics/v1/dashboards/agents/data"));
    }

    private void prices() {
        says("GET /api/metrics/v1/prices", request -> request.get("/api/metrics/v1/prices"));
        says(
                "GET /api/metrics/v1/prices/{provider}/{model}",
                request -> request.get("/api/metrics/v1/prices/openai/gpt-4.1"));
        says(
                "PUT /api/metrics/v1/prices/{provider}/{model}",
                request -> request.contentType(ContentType.JSON)
                        .body(Map.of("usdPerMillionTokens", Map.of("input", 1)))
                        .put("/api/metrics/v1/prices/test/isolation"));
    }

    private void compatibleQueries() {
        var time = Map.of("query", ALL, "time", Double.toString(endMillis / 1000.0));
        both("/prometheus/api/v1/query", time);
        var span = new HashMap<String, String>(Map.of("query", ALL, "step", "5"));
        span.put("start", Double.toString(startMillis / 1000.0));
        span.put("end", Double.toString(endMillis / 1000.0));
        both("/prometheus/api/v1/query_range", span);
        both("/prometheus/api/v1/query_exemplars", span);
    }

    private void compatibleMetadata() {
        both("/prometheus/api/v1/series", Map.of("match[]", ALL));
        both("/prometheus/api/v1/labels", Map.of());
        shows(
                "GET /prometheus/api/v1/label/{name}/values",
                request -> request.get("/prometheus/api/v1/label/agent_id/values"));
        shows("GET /prometheus/api/v1/metadata", request -> request.get("/prometheus/api/v1/metadata"));
        says("GET /prometheus/api/v1/status/buildinfo", request -> request.get("/prometheus/api/v1/status/buildinfo"));
        says("GET /prometheus/api/v1/status/tsdb", request -> request.get("/prometheus/api/v1/status/tsdb"));
    }

    private void both(String path, Map<String, String> parameters) {
        shows("GET " + path, request -> request.queryParams(parameters).get(path));
        shows(
                "POST " + path,
                request -> request.contentType(ContentType.URLENC)
                        .formParams(parameters)
                        .post(path));
    }

    private void shows(String operation, Function<RequestSpecification, Response> call) {
        rows.put(operation, new Row(true, call));
    }

    private void says(String operation, Function<RequestSpecification, Response> call) {
        rows.put(operation, new Row(false, call));
    }

    private Map<String, Object> range(Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("startMillis", startMillis);
        body.put("endMillis", endMillis);
        return body;
    }

    private static Function<RequestSpecification, Response> json(Map<String, Object> body, String path) {
        return request -> request.contentType(ContentType.JSON).body(body).post(path);
    }

    /** A request of a caller. */
    static RequestSpecification as(String authorization) {
        return given().header("Authorization", authorization);
    }
}
