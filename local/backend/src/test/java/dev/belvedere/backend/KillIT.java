package dev.belvedere.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.belvedere.testing.FreePort;
import dev.belvedere.testing.Http;
import dev.belvedere.testing.PackagedPart;
import dev.belvedere.testing.RemoteWrite;
import dev.belvedere.testing.TimeSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed at random moments while samples arrive: what was acknowledged is there after the restart, once.
 * Five kills; with {@code -Dbelvedere.soak=true} a hundred.
 */
class KillIT {
    private static final String BACKEND = "local/backend";
    private static final int KILLS = Boolean.getBoolean("belvedere.soak") ? 100 : 5;
    private static final int SERIES = 500;
    private static final int LEAST_RATE = 5_000;

    @TempDir
    Path folder;

    /** Sends rounds of one sample a series, each with its number as value and time, until it is stopped. */
    private static final class Sender {
        private final AtomicLong acknowledged;
        private final AtomicBoolean isStopped = new AtomicBoolean();
        private final Thread thread;

        Sender(RemoteWrite to, long startMillis, AtomicLong acknowledged) {
            this.acknowledged = acknowledged;
            this.thread = Thread.ofPlatform().start(() -> send(to, startMillis));
        }

        private void send(RemoteWrite to, long startMillis) {
            while (!isStopped.get()) {
                var round = acknowledged.get() + 1;
                try {
                    if (to.send(round(startMillis, round)).status() == 204) {
                        acknowledged.set(round);
                    }
                } catch (UncheckedIOException killed) {
                    return;
                }
            }
        }

        void stop() throws InterruptedException {
            isStopped.set(true);
            thread.join();
        }
    }

    private static List<TimeSeries> round(long startMillis, long round) {
        var series = new ArrayList<TimeSeries>(SERIES);
        for (var i = 0; i < SERIES; i++) {
            var labels = Map.of("__name__", "written_total", "n", Integer.toString(i));
            series.add(TimeSeries.of(labels, startMillis + round, 1, round));
        }
        return series;
    }

    private PackagedPart start() {
        return PackagedPart.start(
                BACKEND,
                folder,
                Map.of(
                        "QUARKUS_GRPC_SERVER_PORT",
                        Integer.toString(FreePort.next()),
                        // Small enough that kills meet flushes and compactions too.
                        "BELVEDERE_BACKEND_METRICS_HEAD_SAMPLES",
                        "20000"));
    }

    @Test
    @SuppressWarnings("SystemOut") // the seed is for the person who reads a failed build
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        PackagedPart.need(BACKEND);
        var seed = Long.getLong("belvedere.seed", System.nanoTime());
        System.out.printf("KillIT: seed %d (-Dbelvedere.seed=%d repeats it)%n", seed, seed);
        var random = new Random(seed);
        var startMillis = System.currentTimeMillis() - Duration.ofHours(1).toMillis();
        var acknowledged = new AtomicLong();
        var rate = 0.0;
        for (var kill = 1; kill <= KILLS; kill++) {
            var before = acknowledged.get();
            var backend = start();
            verify(backend.base(), startMillis, acknowledged.get());
            var began = System.nanoTime();
            var sender =
                    new Sender(new RemoteWrite(backend.base().resolve("/api/v1/write")), startMillis, acknowledged);
            Thread.sleep(500 + random.nextInt(2500));
            backend.process().kill();
            sender.stop();
            var seconds = (System.nanoTime() - began) / 1e9;
            rate = Math.max(rate, (acknowledged.get() - before) * SERIES / seconds);
        }
        try (var backend = start()) {
            verify(backend.base(), startMillis, acknowledged.get());
        }
        System.out.printf(
                "KillIT: %d kills, %d samples acknowledged, up to %.0f samples/s, none lost%n",
                KILLS, acknowledged.get() * SERIES, rate);
        assertThat(rate).isGreaterThan(LEAST_RATE);
    }

    /** Every series has the acknowledged rounds 1, 2, 3 … at their times, each once; one more may have been under way. */
    private static void verify(URI base, long startMillis, long rounds) throws IOException {
        if (rounds == 0) {
            return;
        }
        var end = startMillis + rounds;
        var range = "[" + (rounds + 1) + "ms]";
        var time = "%d.%03d".formatted(end / 1000, end % 1000);
        assertThat(scalar(base, "count(written_total)", time)).isEqualTo(SERIES);
        assertThat(scalar(base, "min(count_over_time(written_total" + range + "))", time))
                .isEqualTo(rounds);
        assertThat(scalar(base, "max(count_over_time(written_total" + range + "))", time))
                .isEqualTo(rounds);
        var sum = rounds * (rounds + 1.0) / 2;
        assertThat(scalar(base, "min(sum_over_time(written_total" + range + "))", time))
                .isEqualTo(sum);
        assertThat(scalar(base, "max(sum_over_time(written_total" + range + "))", time))
                .isEqualTo(sum);
    }

    private static double scalar(URI base, String query, String time) throws IOException {
        var answer = Http.get(base.resolve(
                "/api/v1/query?time=" + time + "&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
        var value = new ObjectMapper().readTree(answer.body()).at("/data/result/0/value/1");
        assertThat(value.isTextual()).as(answer.body()).isTrue();
        return Double.parseDouble(value.asText());
    }
}
