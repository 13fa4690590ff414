package dev.belvedere.metrics.compatible;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.belvedere.web.problem.ErrorEnvelope;
import dev.belvedere.web.problem.ProblemView;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Writes problems as Prometheus writes errors. */
@Singleton
class PrometheusEnvelope implements ErrorEnvelope {
    static final String PATH = "/prometheus/api/v1";

    /** Prometheus' JSON of an error. */
    @JsonPropertyOrder({"status", "errorType", "error"})
    record Body(String status, String errorType, String error) {}

    @Override
    public boolean covers(String path) {
        return path.startsWith("/prometheus/");
    }

    @Override
    public Response write(ProblemView problem) {
        var slug = problem.type().substring(problem.type().lastIndexOf('/') + 1);
        var errorType = switch (slug) {
            case "bad-query", "bad-request", "too-large" -> "bad_data";
            case "limit-exceeded" -> "execution";
            case "backend-timeout" -> "timeout";
            case "backend-unavailable", "rate-limited" -> "unavailable";
            case "not-found" -> "not_found";
            case "not-authenticated" -> "unauthorized";
            case "not-granted" -> "forbidden";
            default -> "internal";
        };
        var status = slug.equals("backend-timeout") ? 503 : problem.status(); // Prometheus' status of a timeout
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Body("error", errorType, problem.detail()))
                .build();
    }
}
