package dev.belvedere.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.belvedere.web.edge.Edge;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Writes the problem of what never reaches a resource: an unknown path, a body that is too large. */
@Singleton
class UnmatchedRoute {
    private final ObjectMapper json;

    UnmatchedRoute(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(context -> write(context, 404));
        router.route()
                .order(Integer.MIN_VALUE)
                .failureHandler(context -> write(context, context.statusCode() < 400 ? 500 : context.statusCode()));
    }

    private void write(RoutingContext context, int status) {
        if (context.response().ended() || context.response().headWritten()) {
            context.response().reset();
            return;
        }
        try {
            context.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE)
                    .end(json.writeValueAsString(StatusProblem.of(status, Edge.requestId(context))));
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException("a problem cannot be written", exception);
        }
    }
}
