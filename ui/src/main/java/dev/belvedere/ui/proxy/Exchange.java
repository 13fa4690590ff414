package dev.belvedere.ui.proxy;

import dev.belvedere.ui.GatewayConfig;
import dev.belvedere.ui.ProblemWriter;
import dev.belvedere.web.edge.Edge;
import dev.belvedere.web.problem.Problem;
import io.netty.handler.timeout.ReadTimeoutException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One request passed on and its answer passed back. Lives on one event loop, and ends exactly once. */
final class Exchange {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final RoutingContext context;
    private final Destination destination;
    private final GatewayConfig.Limit limit;
    private final Vertx vertx;
    private final ProblemWriter problems;
    private final Consumer<Outcome> report;
    private @Nullable HttpClientRequest upstream;
    private long timer;
    private boolean isOver;

    Exchange(
            RoutingContext context,
            Destination destination,
            GatewayConfig.Limit limit,
            Vertx vertx,
            ProblemWriter problems,
            Consumer<Outcome> report) {
        this.context = context;
        this.destination = destination;
        this.limit = limit;
        this.vertx = vertx;
        this.problems = problems;
        this.report = report;
    }

    void run(HttpClient client, String token) {
        var request = context.request();
        // Until the service takes it: a body must not arrive while nobody listens.
        request.pause();
        context.response().closeHandler(_ -> cancel());
        timer = vertx.setTimer(limit.total().toMillis(), _ -> fail(new TimeoutException("total")));
        var options = new RequestOptions()
                .setMethod(request.method())
                .setHost(destination.url().getHost())
                .setPort(destination.port())
                .setSsl(destination.isSecure())
                .setURI(request.uri())
                .setConnectTimeout(limit.firstByte().toMillis())
                .setIdleTimeout(limit.firstByte().toMillis());
        client.request(options).onSuccess(next -> send(next, token)).onFailure(this::fail);
    }

    private void send(HttpClientRequest next, String token) {
        if (isOver) {
            next.reset();
            return;
        }
        upstream = next;
        var request = context.request();
        PassedHeaders.ofRequest(request.headers(), next.headers());
        next.exceptionHandler(this::fail);
        next.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .putHeader(Edge.REQUEST_ID, Edge.requestId(context));
        next.response().onSuccess(this::answer).onFailure(this::fail);
        if (hasBody(request)) {
            frame(request, next);
            new BoundedStream(request, limit.body().asLongValue()).pipeTo(next).onFailure(this::fail);
        } else {
            next.end();
            request.resume();
        }
    }

    private void answer(HttpClientResponse answer) {
        if (isOver) {
            return;
        }
        answer.request().idleTimeout(limit.idle().toMillis());
        var response = context.response();
        response.setStatusCode(answer.statusCode());
        PassedHeaders.ofAnswer(answer.headers(), response.headers());
        var length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            response.setChunked(true);
        } else {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        }
        answer.pipeTo(response)
                .onSuccess(_ -> end(Outcome.of(answer.statusCode())))
                .onFailure(this::fail);
    }

    /** The client has gone: nobody waits for the answer, so the service need not finish it. */
    private void cancel() {
        end(Outcome.ABORTED);
    }

    private void fail(Throwable failure) {
        if (isOver) {
            return;
        }
        var outcome = failure instanceof Problem ? Outcome.REFUSED : outcome(failure);
        problems.write(context, failure instanceof Problem problem ? problem : problem(outcome, failure));
        end(outcome);
    }

    private void end(Outcome outcome) {
        if (isOver) {
            return;
        }
        isOver = true;
        vertx.cancelTimer(timer);
        if (upstream != null) {
            upstream.reset();
        }
        report.accept(outcome);
    }

    private static Outcome outcome(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof ReadTimeoutException
                ? Outcome.TIMEOUT
                : Outcome.UNAVAILABLE;
    }

    private Problem problem(Outcome outcome, Throwable failure) {
        return outcome == Outcome.TIMEOUT
                ? new Problem.BackendTimeout(
                        "%s did not answer in time. Ask for less, or try again.".formatted(destination.title()),
                        failure)
                : new Problem.BackendUnavailable(
                        "%s is not available at the moment. It is tried again.".formatted(destination.title()),
                        RETRY_AFTER,
                        failure);
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    /** The body is framed anew from what was parsed, never as the client wrote it. */
    private static void frame(HttpServerRequest request, HttpClientRequest next) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            next.setChunked(true);
        } else {
            next.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        }
    }
}
