package dev.belvedere.peers.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.testing.Peers;
import dev.belvedere.testing.PrometheusServer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded is what the real Prometheus answers; see {@link Recording#RENEWED} for making it anew. */
class PrometheusRecordingIT {
    @TempDir
    Path folder;

    @Test
    void theRealServerAnswersCallsAsRecorded() {
        try (var server = start()) {
            var corpus = new Corpus(Recording.START_SECONDS * 1000);
            assertThat(server.remoteWrite()
                            .send(corpus.series(), corpus.metadata())
                            .status())
                    .isEqualTo(204);

            var answers = new LinkedHashMap<String, Recorded>();
            for (var call : Call.all(Recording.START_SECONDS)) {
                answers.put(call.name(), Recorded.of(call, call.send(server.base())));
            }

            isAsRecorded("calls", answers);
        }
    }

    @Test
    void theRealServerAnswersRemoteWritesAsRecorded() {
        try (var server = start()) {
            var answers = new LinkedHashMap<String, Recorded>();
            Writes.all(Recording.START_SECONDS * 1000)
                    .forEach((name, write) -> answers.put(name, Recorded.of(write.apply(server.remoteWrite()))));

            isAsRecorded("writes", answers);
        }
    }

    private PrometheusServer start() {
        var program = Peers.need("prometheus");
        return PrometheusServer.start(program, folder, "", "--enable-feature=exemplar-storage");
    }

    private static void isAsRecorded(String name, Map<String, Recorded> answers) {
        if (Recording.RENEWED) {
            new Recording(answers).write(name);
        }
        assertThat(answers)
                .containsExactlyInAnyOrderEntriesOf(Recording.read(name).answers());
    }
}
