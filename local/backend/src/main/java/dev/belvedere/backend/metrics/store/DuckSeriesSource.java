package dev.belvedere.backend.metrics.store;

import dev.belvedere.query.series.SeriesSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads series from memory and database together. Call it on platform threads. */
final class DuckSeriesSource implements SeriesSource {
    /** Stored samples that are read at once. */
    private static final long BATCH_SAMPLES = 500_000;

    private static final int BATCH_SERIES = 1_000;

    private final SeriesIndex index;
    private final BlockCatalog catalog;
    private final BlockReader reader;

    /** What is in memory of a series. Taken before the blocks: what leaves the memory later is in a block by then. */
    private record Selected(
            Series series,
            @Nullable HeadChunk active,
            @Nullable HeadChunk frozen,
            long estimate) {
        static Selected of(Series series, long startMillis, long endMillis) {
            var active = series.active;
            return new Selected(series, active, series.frozen, series.estimateStored(startMillis, endMillis));
        }
    }

    DuckSeriesSource(SeriesIndex index, BlockCatalog catalog, BlockReader reader) {
        this.index = index;
        this.catalog = catalog;
        this.reader = reader;
    }

    @Override
    public void select(Selection selection, Sink sink) {
        var start = selection.startMillis();
        var end = selection.endMillis();
        var selected = new ArrayList<Selected>();
        for (var series : index.find(selection.matchers())) {
            if (series.overlaps(start, end)) {
                selected.add(Selected.of(series, start, end));
            }
        }
        selected.sort(Comparator.comparing(each -> each.series().labels()));
        try (var pinned = catalog.pin(start, end)) {
            for (var from = 0; from < selected.size(); ) {
                var to = endOfBatch(selected, from);
                deliver(selected.subList(from, to), pinned.blocks(), selection, sink);
                from = to;
            }
        }
    }

    private static int endOfBatch(List<Selected> selected, int from) {
        var to = from;
        var samples = 0L;
        while (to < selected.size() && to - from < BATCH_SERIES) {
            samples += selected.get(to).estimate();
            if (to > from && samples > BATCH_SAMPLES) {
                break;
            }
            to++;
        }
        return to;
    }

    private void deliver(List<Selected> batch, List<Block> blocks, Selection selection, Sink sink) {
        var stored = stored(batch, blocks, selection);
        var scratch = new SampleBuffer(256);
        for (var each : batch) {
            var buffer = stored.of(each.series());
            if (buffer == null) {
                scratch.clear();
                buffer = scratch;
            }
            // Older first, so that of two samples with one time the last written wins.
            copy(each.frozen(), selection, buffer);
            if (each.active() != each.frozen()) {
                copy(each.active(), selection, buffer);
            }
            buffer.order();
            if (buffer.count() > 0) {
                sink.series(each.series().labels(), buffer.times(), buffer.values(), buffer.count());
            }
        }
    }

    private static void copy(@Nullable HeadChunk chunk, Selection selection, SampleBuffer target) {
        if (chunk != null) {
            chunk.copyTo(target, selection.startMillis(), selection.endMillis());
        }
    }

    private record Stored(List<Series> sorted, @Nullable SampleBuffer[] buffers) {
        @Nullable SampleBuffer of(Series series) {
            var at = Collections.binarySearch(sorted, series, Comparator.comparingInt(Series::id));
            return at < 0 ? null : buffers[at];
        }
    }

    private Stored stored(List<Selected> batch, List<Block> blocks, Selection selection) {
        var sorted = batch.stream()
                .map(Selected::series)
                .sorted(Comparator.comparingInt(Series::id))
                .toList();
        try {
            return new Stored(sorted, reader.read(blocks, sorted, selection.startMillis(), selection.endMillis()));
        } catch (SQLException e) {
            throw new IllegalStateException("Reading stored samples failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading stored samples", e);
        }
    }
}
