package dev.belvedere.peers.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.belvedere.testing.FreePort;
import dev.belvedere.testing.PackagedPart;
import dev.belvedere.testing.RemoteWrite;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The packaged backend answers as the real Prometheus was recorded to answer. */
class BackendContractIT {
    private static final String BACKEND = "local/backend";

    @TempDir
    Path folder;

    private @Nullable PackagedPart started;

    @BeforeEach
    void start() {
        PackagedPart.need(BACKEND);
        started = PackagedPart.start(
                BACKEND,
                folder,
                Map.of(
                        "QUARKUS_GRPC_SERVER_PORT", Integer.toString(FreePort.next()),
                        // The recorded samples are of a fixed day, and Prometheus takes no late ones unless told to.
                        "BELVEDERE_BACKEND_METRICS_RETENTION_TIME", "0S",
                        "BELVEDERE_BACKEND_METRICS_OUT_OF_ORDER_WINDOW", "0S"));
    }

    @AfterEach
    void stop() {
        if (started != null) {
            started.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> callsAreAnsweredAsByPrometheus() {
        var corpus = new Corpus(Recording.START_SECONDS * 1000);
        assertThat(remoteWrite().send(corpus.series(), corpus.metadata()).status())
                .isEqualTo(204);
        var recorded = Recording.read("calls");
        return Call.all(Recording.START_SECONDS).stream()
                .map(call -> dynamicTest(call.name(), () -> {
                    var answer = Recorded.of(call, call.send(backend().base()));
                    var differences = Comparison.differences(recorded.answer(call.name()), answer);
                    assertThat(IntendedDifferences.wrong(IntendedDifferences.CALLS, call.name(), differences))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> remoteWritesAreAnsweredAsByPrometheus() {
        var recorded = Recording.read("writes");
        return Writes.all(Recording.START_SECONDS * 1000).entrySet().stream()
                .map(write -> dynamicTest(write.getKey(), () -> {
                    var answer = Recorded.of(write.getValue().apply(remoteWrite()));
                    var differences = Comparison.differences(recorded.answer(write.getKey()), answer);
                    assertThat(IntendedDifferences.wrong(IntendedDifferences.WRITES, write.getKey(), differences))
                            .isEmpty();
                }));
    }

    private PackagedPart backend() {
        return Objects.requireNonNull(started);
    }

    private RemoteWrite remoteWrite() {
        return new RemoteWrite(backend().base().resolve("/api/v1/write"));
    }
}
