package dev.belvedere.metrics.compatible;

import dev.belvedere.metrics.MetricsConfig;
import dev.belvedere.web.backend.BackendCall;
import dev.belvedere.web.backend.BackendClient;
import dev.belvedere.web.backend.CallBudgets;
import dev.belvedere.web.problem.Problem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes calls on to Prometheus and its answers back, errors of its own included, without building them up in memory. */
@Singleton
class Relay {
    private final BackendClient backend;
    private final CallBudgets budgets;
    private final MetricsConfig config;
    private final CurrentVertxRequest request;

    Relay(BackendClient backend, CallBudgets budgets, MetricsConfig config, CurrentVertxRequest request) {
        this.backend = backend;
        this.budgets = budgets;
        this.config = config;
        this.request = request;
    }

    /** The response, or null if it was streamed and is on its way already. */
    @Nullable Response run(BackendCall call, Optional<Long> timeoutMillis) {
        var time = timeout(timeoutMillis);
        var target = new RelayTarget(request.getCurrent().request());
        try {
            backend.call(call.with("timeout", time.toMillis() + "ms"), budgets.start(time), answer -> {
                target.start(answer.status());
                AnswerRelay.copy(answer, target);
                return answer.status();
            });
        } catch (Problem problem) {
            if (target.isStreaming()) {
                target.breakOff();
                return null;
            }
            throw problem;
        }
        if (target.isStreaming()) {
            target.finish();
            return null;
        }
        return Response.status(target.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(target.bytes())
                .build();
    }

    private Duration timeout(Optional<Long> askedMillis) {
        var most = config.prometheus().timeout();
        return askedMillis
                .map(Duration::ofMillis)
                .filter(asked -> asked.isPositive() && asked.compareTo(most) < 0)
                .orElse(most);
    }
}
