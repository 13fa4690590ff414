package dev.belvedere.web.backend;

import dev.belvedere.web.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Calls one backend. Every call is bounded in time (the caller's budget), in size, and in number; is measured as
 * {@code belvedere_backend_call_seconds} and traced; and ends in a value or a {@link Problem}. Thread-safe.
 */
public final class BackendClient {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final BackendSettings backend;
    private final MeterRegistry meters;
    private final Tracer tracer;
    private final BackendTransport transport;
    private final Circuit circuit;
    private final Semaphore slots;

    public BackendClient(BackendSettings backend, MeterRegistry meters, Tracer tracer) {
        this.backend = backend;
        this.meters = meters;
        this.tracer = tracer;
        this.transport = new BackendTransport(backend);
        this.circuit =
                new Circuit(backend, meters.counter("belvedere.backend.retries", "backend", backend.name())::increment);
        this.slots = new Semaphore(backend.concurrency());
    }

    /** Calls and reads the answer; {@code reader} sees JSON of any status and may run again on a retry. */
    public <T> T call(BackendCall call, CallBudget budget, BackendAnswer.Reader<T> reader) {
        var span = tracer.spanBuilder(backend.name() + " " + call.operation())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("server.address", backend.base().getHost())
                .setAttribute("url.path", call.path())
                .startSpan();
        var timer = Timer.start(meters);
        var outcome = "failed";
        try (var _ = span.makeCurrent()) {
            var value = circuit.call(() -> inSlot(call, budget, reader));
            outcome = "answered";
            return value;
        } catch (Problem problem) {
            outcome = problem.slug();
            span.setStatus(StatusCode.ERROR, outcome);
            throw problem;
        } finally {
            timer.stop(timer(call, outcome));
            span.end();
        }
    }

    private <T> T inSlot(BackendCall call, CallBudget budget, BackendAnswer.Reader<T> reader) {
        try {
            if (!slots.tryAcquire(budget.remaining().toMillis(), TimeUnit.MILLISECONDS)) {
                throw BackendProblems.busy(backend);
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw BackendProblems.tooSlow(backend, exception);
        }
        try {
            return transport.attempt(call, budget, reader);
        } finally {
            slots.release();
        }
    }

    private Timer timer(BackendCall call, String outcome) {
        return Timer.builder("belvedere.backend.call")
                .description("Calls to a backend, by how they ended")
                .tags("backend", backend.name(), "operation", call.operation(), "outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }
}
