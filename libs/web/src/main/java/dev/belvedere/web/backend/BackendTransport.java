package dev.belvedere.web.backend;

import dev.belvedere.web.problem.Problem;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes one attempt at a call: sends it, waits no longer than the budget, and lets a reader read a bounded body. */
final class BackendTransport {
    private final BackendSettings backend;
    private final HttpClient http;

    BackendTransport(BackendSettings backend) {
        this.backend = backend;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(backend.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER) // a redirect could lead to an address nobody configured
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    <T> T attempt(BackendCall call, CallBudget budget, BackendAnswer.Reader<T> reader) {
        var response = send(call, budget);
        try (var body = new BoundedBody(response.body(), backend, budget)) {
            var contentType =
                    response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
            var answer = new BackendAnswer(response.statusCode(), contentType, body);
            var problem = BackendProblems.ofStatus(backend, response, answer.isJson());
            if (problem != null) {
                throw problem;
            }
            if (!answer.isJson()
                    || response.headers().firstValue("Content-Encoding").isPresent()) {
                throw new Problem.BackendAnswer(
                        backend.name() + " answered with something that is not plain JSON. Is its address right?",
                        null);
            }
            return reader.read(answer);
        } catch (IOException exception) {
            throw BackendProblems.broken(backend, exception);
        }
    }

    private HttpResponse<InputStream> send(BackendCall call, CallBudget budget) {
        var body = new ReleasableBody();
        var sent = http.sendAsync(request(call, budget.remaining()), body);
        try (var _ = budget.whenCancelled(() -> sent.cancel(true))) {
            return sent.get(budget.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException exception) {
            giveUp(sent, body);
            throw BackendProblems.tooSlow(backend, exception);
        } catch (InterruptedException exception) {
            giveUp(sent, body);
            Thread.currentThread().interrupt();
            throw BackendProblems.tooSlow(backend, exception);
        } catch (ExecutionException exception) {
            throw problemOf(Objects.requireNonNullElse(exception.getCause(), exception), budget);
        }
    }

    private Problem problemOf(Throwable cause, CallBudget budget) {
        return budget.isOver() && !(cause instanceof ConnectException)
                ? BackendProblems.tooSlow(backend, cause)
                : BackendProblems.unreachable(backend, BackendProblems.SOON, cause);
    }

    private static void giveUp(CompletableFuture<HttpResponse<InputStream>> sent, ReleasableBody body) {
        sent.cancel(true);
        body.release();
    }

    private HttpRequest request(BackendCall call, Duration timeout) {
        var address = backend.base() + call.path();
        var request = HttpRequest.newBuilder().timeout(timeout.plusMillis(1)).header("Accept", "application/json");
        if (call.isPost()) {
            request.uri(URI.create(address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(call.form()));
        } else {
            request.uri(URI.create(call.parameters().isEmpty() ? address : address + "?" + call.form()))
                    .GET();
        }
        W3CTraceContextPropagator.getInstance()
                .inject(
                        Context.current(),
                        request,
                        (builder, name, value) ->
                                Objects.requireNonNull(builder).setHeader(name, value));
        return request.build();
    }
}
