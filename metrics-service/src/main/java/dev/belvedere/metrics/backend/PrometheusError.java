package dev.belvedere.metrics.backend;

import dev.belvedere.web.problem.Problem;
import java.time.Duration;

/** What Prometheus' error types mean to our callers. */
final class PrometheusError {
    private static final int LONGEST_DETAIL = 1000;

    private PrometheusError() {}

    static Problem problem(String errorType, String error) {
        var detail = error.length() > LONGEST_DETAIL ? error.substring(0, LONGEST_DETAIL) + "…" : error;
        return switch (errorType) {
            case "bad_data" -> new Problem.BadQuery(detail, null);
            case "execution" ->
                detail.contains("too many samples") || detail.contains("limit")
                        ? new Problem.LimitExceeded(detail + ". Select fewer series, a shorter range or a longer step.")
                        : new Problem.BadQuery(detail, null);
            case "timeout", "canceled" ->
                new Problem.BackendTimeout(
                        "prometheus gave the query up. Ask for a shorter range or fewer series.", null);
            case "unavailable" ->
                new Problem.BackendUnavailable("prometheus is not ready to answer.", Duration.ofSeconds(1), null);
            case "not_found", "not_acceptable" ->
                new Problem.BackendAnswer("prometheus does not offer what this needs.", null);
            default -> new Problem.BackendAnswer("prometheus failed inside (%s).".formatted(known(errorType)), null);
        };
    }

    private static String known(String errorType) {
        return errorType.equals("internal") ? errorType : "an error of unknown type";
    }
}
