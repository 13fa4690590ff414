package dev.belvedere.metrics.backend;

import dev.belvedere.metrics.result.Limited;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Keeps the series of the highest rank while an answer streams by, so that memory does not grow with the answer. */
final class TopSeries<T> {
    private final int limit;
    private final PriorityQueue<Ranked<T>> kept =
            new PriorityQueue<>(Comparator.comparingDouble((Ranked<T> ranked) -> ranked.rank)
                    .thenComparing(Comparator.comparingInt((Ranked<T> ranked) -> ranked.place)
                            .reversed()));
    private int total;

    TopSeries(int limit) {
        this.limit = limit;
    }

    void add(T series, double rank) {
        kept.add(new Ranked<>(series, rank, total++));
        if (kept.size() > limit) {
            kept.poll();
        }
    }

    /** What was kept, in the order of the answer. */
    List<T> series() {
        var inOrder = new ArrayList<>(kept);
        inOrder.sort(Comparator.comparingInt(ranked -> ranked.place));
        return inOrder.stream().map(ranked -> ranked.series).toList();
    }

    @Nullable Limited limited() {
        return total > kept.size() ? new Limited(kept.size(), total) : null;
    }

    private record Ranked<T>(T series, double rank, int place) {}
}
