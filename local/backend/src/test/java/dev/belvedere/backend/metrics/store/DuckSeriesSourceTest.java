package dev.belvedere.backend.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.query.series.Labels;
import dev.belvedere.testkit.series.SeriesSourceContract;
import dev.belvedere.testkit.series.SeriesStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contract holds whether the samples are in memory, in the database, or in both. */
class DuckSeriesSourceTest {

    /** A store that moves its memory to the database whenever it holds {@code flushEvery} samples. */
    private record FlushedStore(Path folder, int flushEvery, List<MetricStore> opened) implements SeriesStore {

        private MetricStore store() {
            return opened.getLast();
        }

        @Override
        public void append(Labels labels, long[] timesMillis, double[] values) {
            TestStores.write(store(), labels, timesMillis, values);
            if (store().report().headSamples() >= flushEvery) {
                store().flush();
            }
        }

        @Override
        public void clear() {
            opened.add(TestStores.open(TestStores.options(folder.resolve(Integer.toString(opened.size())))));
        }

        @Override
        public void select(Selection selection, Sink sink) {
            store().source().select(selection, sink);
        }
    }

    private abstract static class Contract extends SeriesSourceContract {
        @TempDir
        Path folder;

        private final List<MetricStore> opened = new ArrayList<>();
        private final int flushEvery;

        Contract(int flushEvery) {
            this.flushEvery = flushEvery;
        }

        @Override
        protected SeriesStore emptyStore() {
            var store = new FlushedStore(folder, flushEvery, opened);
            store.clear();
            return store;
        }

        @AfterEach
        void everyConnectionIsGivenBack() throws Exception {
            for (var store : opened) {
                assertThat(store.borrowedConnections()).isZero();
                store.close();
            }
        }
    }

    @Nested
    class InMemory extends Contract {
        InMemory() {
            super(Integer.MAX_VALUE);
        }
    }

    @Nested
    class InTheDatabase extends Contract {
        InTheDatabase() {
            super(1);
        }
    }

    @Nested
    class InBoth extends Contract {
        InBoth() {
            super(7);
        }
    }
}
