package dev.belvedere.peers.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.belvedere.peers.contract.Call;
import dev.belvedere.peers.contract.Comparison;
import dev.belvedere.peers.contract.Corpus;
import dev.belvedere.peers.contract.IntendedDifferences;
import dev.belvedere.peers.contract.Recorded;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same metrics-service gives the same figures on a real Prometheus and on our backend. */
class MetricsServiceIT {
    /** The corpus' hour ends now, so that calls without times see it too. */
    private static final Instant START =
            Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(1));

    @TempDir
    static Path folder;

    private static @Nullable Suite suite;

    @BeforeAll
    static void start() throws IOException {
        suite = Suite.start(folder, new Corpus(START.toEpochMilli()));
    }

    @AfterAll
    static void stop() throws Exception {
        if (suite != null) {
            suite.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> productCallsGiveTheSameAnswers() {
        return ProductCall.all(START.toEpochMilli()).stream()
                .map(call -> dynamicTest(call.name(), () -> {
                    var expected = ProductAnswer.of(call.send(suite().onPrometheus()));
                    var actual = ProductAnswer.of(call.send(suite().onBackend()));

                    assertThat(expected.get("status").asInt()).isLessThan(500).isNotEqualTo(401);
                    var differences = Comparison.differences(expected, actual);
                    assertThat(IntendedDifferences.wrong(IntendedDifferences.PRODUCT, call.name(), differences))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> compatibleCallsGiveTheSameAnswers() {
        var front = "/prometheus";
        return Call.all(START.getEpochSecond()).stream()
                .map(call -> dynamicTest(call.name(), () -> {
                    var expected = Recorded.of(call, call.send(URI.create(suite().onPrometheus() + front)));
                    var actual = Recorded.of(call, call.send(URI.create(suite().onBackend() + front)));

                    assertThat(expected.status()).isLessThan(500).isNotEqualTo(401);
                    var differences = Comparison.differences(expected, actual);
                    assertThat(IntendedDifferences.wrong(IntendedDifferences.MESSAGES, call.name(), differences))
                            .isEmpty();
                }));
    }

    private static Suite suite() {
        return Objects.requireNonNull(suite);
    }
}
