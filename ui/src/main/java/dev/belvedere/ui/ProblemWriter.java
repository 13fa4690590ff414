package dev.belvedere.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.belvedere.web.edge.Edge;
import dev.belvedere.web.problem.Problem;
import dev.belvedere.web.problem.ProblemView;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** Answers a request with a problem where no resource is involved; on a compatible API in that API's own form. */
@Singleton
public class ProblemWriter {
    private static final Duration LINGER = Duration.ofMillis(500);

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the response. If it has begun, the connection is cut: the client must not take a part for the whole. */
    public void write(RoutingContext context, Problem problem) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        problem.retryAfter()
                .ifPresent(wait -> response.putHeader(HttpHeaders.createOptimized("Retry-After"), seconds(wait)));
        var isPrometheus = context.normalizedPath().startsWith("/prometheus/");
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, isPrometheus ? "application/json" : ProblemView.MEDIA_TYPE);
        var isBodyLeft = !context.request().isEnded();
        if (isBodyLeft) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.end(text(isPrometheus ? envelope(problem) : view(problem, context)));
        if (isBodyLeft) {
            leave(context);
        }
    }

    /** The rest of the body is of no use, but a client that still sends would not see the answer on a closed connection. */
    private static void leave(RoutingContext context) {
        context.request().handler(_ -> {}).resume();
        context.vertx()
                .setTimer(LINGER.toMillis(), _ -> context.request().connection().close());
    }

    private static ProblemView view(Problem problem, RoutingContext context) {
        return new ProblemView(
                "/problems/" + problem.slug(),
                problem.title(),
                problem.status(),
                problem.detail(),
                Edge.requestId(context),
                null,
                null);
    }

    /** As Prometheus writes errors. */
    private static Map<String, String> envelope(Problem problem) {
        var type = switch (problem.status()) {
            case 503, 502 -> "unavailable";
            case 504 -> "timeout";
            case 404 -> "not_found";
            case 500 -> "internal";
            default -> "bad_data";
        };
        return Map.of("status", "error", "errorType", type, "error", problem.detail());
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException("a problem cannot be written", exception);
        }
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.toSeconds()));
    }
}
