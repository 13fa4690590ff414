package dev.belvedere.ui.proxy;

import dev.belvedere.ui.GatewayConfig;
import dev.belvedere.ui.ProblemWriter;
import dev.belvedere.ui.session.Sessions;
import dev.belvedere.ui.session.TokenMint;
import dev.belvedere.web.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Passes requests on to the services by their paths, with a token that says who calls. */
@Singleton
class Proxy {
    /** Before the gateway's own resources, whose paths no destination has. */
    private static final int ORDER = 100;

    private final GatewayConfig config;
    private final Vertx vertx;
    private final Sessions sessions;
    private final TokenMint tokens;
    private final ProblemWriter problems;
    private final MeterRegistry meters;

    Proxy(
            GatewayConfig config,
            Vertx vertx,
            Sessions sessions,
            TokenMint tokens,
            ProblemWriter problems,
            MeterRegistry meters) {
        this.config = config;
        this.vertx = vertx;
        this.sessions = sessions;
        this.tokens = tokens;
        this.problems = problems;
        this.meters = meters;
    }

    void register(@Observes Router router) {
        for (var destination : destinations(config)) {
            // One pool each: a service that hangs must not take the others' connections.
            var client = vertx.createHttpClient(options(config.limit()));
            for (var path : destination.paths()) {
                router.route(path + "/*").order(ORDER).handler(context -> pass(context, destination, client));
            }
        }
    }

    private void pass(RoutingContext context, Destination destination, HttpClient client) {
        var sample = Timer.start(meters);
        try {
            refuseTooLarge(context);
            var token = tokens.mint(sessions.narrowed(context.request()), destination.audience());
            new Exchange(
                            context,
                            destination,
                            config.limit(),
                            vertx,
                            problems,
                            outcome -> stop(sample, destination, outcome))
                    .run(client, token);
        } catch (Problem problem) {
            problems.write(context, problem);
            stop(sample, destination, Outcome.REFUSED);
        }
    }

    private void refuseTooLarge(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        var limitBytes = config.limit().body().asLongValue();
        if (length != null && (length.length() > 18 || Long.parseLong(length) > limitBytes)) {
            throw BoundedStream.problem(limitBytes);
        }
    }

    private void stop(Timer.Sample sample, Destination destination, Outcome outcome) {
        sample.stop(Timer.builder("belvedere.gateway.requests")
                .description("Requests passed on to a part, until the last byte of the answer")
                .tag("part", destination.name())
                .tag("outcome", outcome.label())
                .register(meters));
    }

    private static List<Destination> destinations(GatewayConfig config) {
        return config.parts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(part -> part.getValue().url().stream()
                        .map(url -> new Destination(
                                part.getKey(),
                                part.getValue().title(),
                                url,
                                part.getValue().paths().orElse(List.of()),
                                part.getValue().audience().orElse(part.getKey()))))
                .toList();
    }

    private static HttpClientOptions options(GatewayConfig.Limit limit) {
        return new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(limit.connect().toMillis()))
                .setMaxPoolSize(limit.concurrent())
                .setMaxWaitQueueSize(limit.waiting())
                .setKeepAliveTimeout(30);
    }
}
