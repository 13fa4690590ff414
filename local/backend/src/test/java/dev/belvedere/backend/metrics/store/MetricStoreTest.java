package dev.belvedere.backend.metrics.store;

import static dev.belvedere.backend.metrics.store.TestStores.UP;
import static dev.belvedere.backend.metrics.store.TestStores.options;
import static dev.belvedere.backend.metrics.store.TestStores.values;
import static dev.belvedere.backend.metrics.store.TestStores.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.backend.metrics.model.Exemplar;
import dev.belvedere.backend.metrics.model.Metadata;
import dev.belvedere.backend.metrics.model.MetricType;
import dev.belvedere.backend.metrics.model.WriteBatch;
import dev.belvedere.backend.metrics.model.WriteRefused;
import dev.belvedere.backend.metrics.model.WriteResult.Reason;
import dev.belvedere.backend.metrics.store.SeriesLookup.Scope;
import dev.belvedere.query.series.Labels;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricStoreTest {
    private static final Scope EVERYTHING = new Scope(List.of(), Long.MIN_VALUE, Long.MAX_VALUE);

    @TempDir
    Path folder;

    @Test
    void everythingIsThereAfterACleanStop() throws Exception {
        try (var store = TestStores.open(options(folder))) {
            write(store, UP, new long[] {1, 2, 3}, new double[] {1, 0, 1});
        }

        try (var store = TestStores.open(options(folder))) {
            assertThat(values(store, UP)).containsExactly(1.0, 0.0, 1.0);
            assertThat(store.report().storedSamples()).isEqualTo(3);
        }
    }

    @Test
    void exemplarsAndMetadataAreThereAfterAStop() throws Exception {
        var about = new Metadata("up", MetricType.GAUGE, "", "Whether it answers.");
        var exemplar = new Exemplar(Labels.of("trace_id", "0af7651916cd43dd8448eb211c80319c"), 0.5, 5);
        try (var store = TestStores.open(options(folder))) {
            var batch = new WriteBatch();
            batch.add(UP, 5, 1);
            batch.add(UP, exemplar);
            batch.add(UP, exemplar);
            batch.add(about);
            store.write(batch).join();
        }

        try (var store = TestStores.open(options(folder))) {
            assertThat(store.metadata()).containsEntry("up", about);
            assertThat(store.lookup().exemplars(EVERYTHING)).containsEntry(UP, List.of(exemplar));
        }
    }

    @Test
    void aSampleOfTheSameTimeAndValueIsNothingNew() throws Exception {
        try (var store = TestStores.open(options(folder))) {
            write(store, UP, 1, 5);
            var result = write(store, UP, 1, 5);

            assertThat(result.refused()).isEmpty();
            assertThat(store.report().headSamples()).isEqualTo(1);
        }
    }

    @Test
    void anotherValueAtTheSameTimeIsRefused() throws Exception {
        try (var store = TestStores.open(options(folder))) {
            write(store, UP, 1, 5);
            var result = write(store, UP, 1, 6);

            assertThat(result.refused()).containsExactly(Map.entry(Reason.DUPLICATE, 1));
            assertThat(result.firstRefusal())
                    .isEqualTo("duplicate sample for timestamp 1; overrides not allowed: existing 5, new value 6");
            assertThat(values(store, UP)).containsExactly(5.0);
        }
    }

    @Test
    void aLateSampleWithinTheWindowTakesItsPlace() throws Exception {
        var hour = Duration.ofHours(1).toMillis();
        try (var store = TestStores.open(options(folder))) {
            write(store, UP, hour + 10, 3);
            store.flush();
            write(store, UP, hour, 2);
            var tooLate = write(store, UP, 1, 1);

            assertThat(values(store, UP)).containsExactly(2.0, 3.0);
            assertThat(tooLate.refused()).containsKey(Reason.TOO_OLD);
        }
    }

    @Test
    void aSampleThatWasReplayedAndFlushedTwiceIsReadOnce() throws Exception {
        try (var store = TestStores.open(options(folder))) {
            write(store, UP, 1, 1);
            write(store, UP, 10, 2);
            store.flush();
            // The sender did not see the acknowledgement and sends both again.
            write(store, UP, new long[] {1, 10}, new double[] {1, 2});
            store.flush();

            assertThat(values(store, UP)).containsExactly(1.0, 2.0);
        }
    }

    @Test
    void samplesFarInTheFutureOrOlderThanTheRetentionAreRefused() throws Exception {
        var now = Instant.parse("2026-06-01T00:00:00Z");
        var options = TestStores.withRetention(options(folder), Duration.ofDays(15), 0);
        try (var store = TestStores.open(options, InstantSource.fixed(now))) {
            var future = write(store, UP, now.plusSeconds(3600).toEpochMilli(), 1);
            var past = write(store, UP, now.minus(Duration.ofDays(16)).toEpochMilli(), 1);

            assertThat(future.refused()).containsKey(Reason.TOO_NEW);
            assertThat(past.refused()).containsKey(Reason.TOO_OLD);
            assertThat(store.report().series()).isZero();
        }
    }

    @Test
    void whatIsTooOldGoesWithItsSeries() throws Exception {
        var clock = new MovableClock(Instant.parse("2026-06-01T00:00:00Z"));
        var options = TestStores.withRetention(options(folder), Duration.ofDays(15), 0);
        var other = UP.with("job", "other");
        try (var store = TestStores.open(options, clock)) {
            write(store, UP, clock.millis(), 1);
            store.flush();
            clock.move(Duration.ofDays(16));
            write(store, other, clock.millis(), 1);
            store.flush();
            store.retain();

            assertThat(store.lookup().series(EVERYTHING)).containsExactly(other);
            assertThat(values(store, UP)).isEmpty();
            assertThat(store.report().blocks()).isEqualTo(1);
        }
    }

    @Test
    void theOldestGoesWhenThereIsNoRoom() throws Exception {
        var options = TestStores.withRetention(options(folder), Duration.ZERO, 1);
        try (var store = TestStores.open(options)) {
            write(store, UP, 1, 1);
            store.flush();
            write(store, UP, 2, 2);
            store.flush();
            store.retain();

            assertThat(values(store, UP)).containsExactly(2.0);
        }
    }

    @Test
    void manySmallBlocksBecomeOne() throws Exception {
        var other = UP.with("job", "other");
        try (var store = TestStores.open(options(folder))) {
            for (var i = 1; i <= 8; i++) {
                write(store, UP, i, i);
                write(store, other, 100 - i, i);
                store.flush();
            }
            store.compact();

            assertThat(store.report().blocks()).isEqualTo(1);
            assertThat(values(store, UP)).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0);
            assertThat(values(store, other)).containsExactly(8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0);
        }
    }

    @Test
    void queriesDuringFlushesMissNothing() throws Exception {
        try (var store = TestStores.open(options(folder))) {
            for (var i = 1; i <= 20; i++) {
                write(store, UP, i, i);
                var flushing = CompletableFuture.runAsync(store::flush);
                for (var look = 0; look < 5; look++) {
                    assertThat(values(store, UP)).hasSize(i);
                }
                flushing.join();
            }
        }
    }

    @Test
    void F19_aFullDiskRefusesWritesAndStillAnswers() throws Exception {
        try (var store = TestStores.open(options(folder))) {
            write(store, UP, 1, 1);
        }
        try (var store = TestStores.open(TestStores.withFreeSpace(options(folder), Long.MAX_VALUE))) {
            assertThatThrownBy(() -> write(store, UP, 2, 2))
                    .isInstanceOf(WriteRefused.class)
                    .hasMessageContaining("The disk is nearly full")
                    .hasMessageContaining("Queries still work");
            assertThat(values(store, UP)).containsExactly(1.0);
        }
    }

    @Test
    void F22_seriesBeyondTheLimitAreRefusedAndTheOthersGoOn() throws Exception {
        try (var store = TestStores.open(TestStores.withSeriesLimit(options(folder), 10))) {
            var batch = new WriteBatch();
            LongStream.range(0, 100).forEach(i -> batch.add(UP.with("user", "u" + i), 1, i));
            var result = store.write(batch).join();

            assertThat(result.accepted()).isEqualTo(10);
            assertThat(result.refused()).containsExactly(Map.entry(Reason.SERIES_LIMIT, 90));
            assertThat(result.firstRefusal()).contains("series limit reached: 10 series exist");
            assertThat(write(store, UP.with("user", "u3"), 2, 1).refused()).isEmpty();
        }
    }

    private static final class MovableClock implements InstantSource {
        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
