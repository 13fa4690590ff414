package dev.belvedere.backend.metrics.scrape;

import dev.belvedere.backend.body.BodyTooLarge;
import dev.belvedere.backend.body.BoundedRead;
import dev.belvedere.backend.metrics.exposition.Format;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Asks targets for their metrics. The deadline holds for the whole answer, so that a target that trickles cannot hold on. */
final class TargetClient implements AutoCloseable {
    private static final int OK = 200;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(threads)
            .build();
    private final long mostBytes;

    /** A text and its format. */
    record Exposition(String text, Format format) {}

    TargetClient(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    Exposition fetch(Target target) throws ScrapeFailed, InterruptedException {
        var fetching = threads.submit(() -> fetchNow(target));
        try {
            return fetching.get(target.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ScrapeFailed("Get \"%s\": no whole answer within %d ms"
                    .formatted(target.address(), target.timeout().toMillis()));
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case ScrapeFailed failed -> failed;
                case BodyTooLarge _ ->
                    new ScrapeFailed("body size limit exceeded: more than %d bytes".formatted(mostBytes));
                case CharacterCodingException _ -> new ScrapeFailed("the answer is not UTF-8");
                case null, default ->
                    new ScrapeFailed("Get \"%s\": %s".formatted(target.address(), reason(e.getCause())));
            };
        } finally {
            fetching.cancel(true);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        var message = cause == null ? null : cause.getMessage();
        return message == null ? "no connection" : message;
    }

    private Exposition fetchNow(Target target) throws IOException, InterruptedException, ScrapeFailed {
        var request = HttpRequest.newBuilder(target.address())
                .header("Accept", Format.ACCEPT)
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Belvedere")
                .header(
                        "X-Prometheus-Scrape-Timeout-Seconds",
                        Double.toString(target.timeout().toMillis() / 1000.0))
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            if (response.statusCode() != OK) {
                throw new ScrapeFailed("server returned HTTP status %d".formatted(response.statusCode()));
            }
            var format = format(response);
            var isGzip =
                    response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
            var bytes = BoundedRead.all(isGzip ? gunzip(body) : body, mostBytes, _ -> {});
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Exposition(text, format);
        }
    }

    private static InputStream gunzip(InputStream body) throws IOException {
        return new GZIPInputStream(body, 1 << 14);
    }

    private static Format format(HttpResponse<?> response) throws ScrapeFailed {
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (type.isBlank()) {
            throw new ScrapeFailed("non-compliant scrape target sending blank Content-Type (expected: text/plain or"
                    + " application/openmetrics-text)");
        }
        return Format.of(type)
                .orElseThrow(() -> new ScrapeFailed(
                        "received unsupported Content-Type \"%s\" (expected: text/plain or application/openmetrics-text)"
                                .formatted(type)));
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
