package dev.belvedere.web.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.belvedere.web.problem.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackendClientTest {
    private static final BackendCall CALL =
            BackendCall.post("query", "/api/v1/query").with("query", "a b&c");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @SuppressWarnings("NullAway.Init") // set before each test
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void parametersAreSentAsAForm() {
        serve(exchange ->
                answer(exchange, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));

        assertThat(call(client(4), CallBudget.of(Duration.ofSeconds(5)))).isEqualTo("query=a+b%26c");
    }

    @Test
    void everyCallIsMeasuredByHowItEnded() {
        serve(exchange -> answer(exchange, "{}"));
        var client = client(4);

        call(client, CallBudget.of(Duration.ofSeconds(5)));
        assertThatThrownBy(() -> call(client, CallBudget.of(Duration.ZERO))).isInstanceOf(Problem.class);

        assertThat(meters.get("belvedere.backend.call")
                        .tag("outcome", "answered")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("belvedere.backend.call")
                        .tags("operation", "query")
                        .timers())
                .hasSize(2);
    }

    @Test
    void F02_callsBeyondTheLimitWaitForTheirTurn() throws InterruptedException {
        var together = new AtomicInteger();
        var most = new AtomicInteger();
        serve(exchange -> {
            most.accumulateAndGet(together.incrementAndGet(), Math::max);
            Thread.sleep(30);
            together.decrementAndGet();
            answer(exchange, "{}");
        });
        var client = client(2);
        var callers = new Phaser(1);
        for (var i = 0; i < 8; i++) {
            callers.register();
            Thread.ofVirtual().start(() -> {
                call(client, CallBudget.of(Duration.ofSeconds(5)));
                callers.arriveAndDeregister();
            });
        }

        callers.arriveAndAwaitAdvance();

        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void F02_cancellingTheBudgetBreaksOffACallThatWaits() throws InterruptedException {
        var begun = new CountDownLatch(1);
        serve(exchange -> {
            begun.countDown();
            Thread.sleep(10_000);
            answer(exchange, "{}");
        });
        var client = client(4);
        var budget = CallBudget.of(Duration.ofSeconds(20));
        var ended = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                call(client, budget);
            } catch (Problem.BackendTimeout _) {
                ended.countDown();
            }
        });
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();

        budget.cancel();

        assertThat(ended.await(2, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aRedirectIsNotFollowed() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://169.254.169.254/");
            exchange.sendResponseHeaders(302, -1);
        });
        var client = client(4);

        assertThatThrownBy(() -> call(client, CallBudget.of(Duration.ofSeconds(5))))
                .isInstanceOf(Problem.BackendAnswer.class);
    }

    @Test
    void messagesOfA5xxShowNothingOfTheAnswer() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            var bytes = "secret stack trace".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(404, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
        var client = client(4);

        assertThatThrownBy(() -> call(client, CallBudget.of(Duration.ofSeconds(5))))
                .hasMessageNotContaining("secret")
                .hasMessageContaining("404");
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void serve(Handler handler) {
        server.createContext("/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private BackendClient client(int concurrency) {
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var settings = new BackendSettings("prometheus", base, Duration.ofSeconds(2), 1 << 20, concurrency);
        return new BackendClient(settings, meters, OpenTelemetry.noop().getTracer("test"));
    }

    private static String call(BackendClient client, CallBudget budget) {
        return client.call(CALL, budget, answer -> new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
    }
}
