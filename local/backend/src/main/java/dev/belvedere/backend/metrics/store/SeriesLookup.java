package dev.belvedere.backend.metrics.store;

import dev.belvedere.backend.metrics.model.Exemplar;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Answers questions about series without reading samples. Safe for several threads. */
public final class SeriesLookup {
    private final Head head;

    /**
     * Which series.
     *
     * @param selectors one of them must match; none matches all
     * @param startMillis inclusive
     * @param endMillis inclusive
     */
    public record Scope(List<List<LabelMatcher>> selectors, long startMillis, long endMillis) {
        public Scope {
            selectors = List.copyOf(selectors);
        }
    }

    SeriesLookup(Head head) {
        this.head = head;
    }

    /** The series that have, or may have, samples in the range, sorted. */
    public List<Labels> series(Scope scope) {
        return find(scope).stream().map(Series::labels).sorted().toList();
    }

    public SortedSet<String> labelNames(Scope scope) {
        var names = new TreeSet<String>();
        find(scope).forEach(series -> series.labels().forEach((name, _) -> names.add(name)));
        return names;
    }

    public SortedSet<String> labelValues(String name, Scope scope) {
        var values = new TreeSet<String>();
        for (var series : find(scope)) {
            var value = series.labels().get(name);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    /** The exemplars of the series, each series' in the order of time, without repetitions. */
    public Map<Labels, List<Exemplar>> exemplars(Scope scope) {
        var wanted = find(new Scope(scope.selectors(), Long.MIN_VALUE, Long.MAX_VALUE));
        var found = new TreeMap<Labels, Collection<Exemplar>>();
        for (var entry : head.exemplars().all()) {
            var time = entry.exemplar().timeMillis();
            if (time >= scope.startMillis() && time <= scope.endMillis() && wanted.contains(entry.series())) {
                found.computeIfAbsent(entry.series().labels(), _ -> new LinkedHashSet<>())
                        .add(entry.exemplar());
            }
        }
        var sorted = new TreeMap<Labels, List<Exemplar>>();
        found.forEach((labels, exemplars) -> {
            var list = new ArrayList<>(exemplars);
            list.sort(Comparator.comparingLong(Exemplar::timeMillis));
            sorted.put(labels, list);
        });
        return sorted;
    }

    /** Label names with the number of their values. */
    public Map<String, Integer> valueCounts() {
        return head.index().valueCounts();
    }

    /** For each value of a label the number of series that have it. */
    public Map<String, Integer> seriesCounts(String labelName) {
        return head.index().seriesCounts(labelName);
    }

    /** For each label with its value, as {@code name=value}, the number of series that have it. */
    public Map<String, Integer> pairCounts() {
        var counts = new TreeMap<String, Integer>();
        for (var name : valueCounts().keySet()) {
            seriesCounts(name).forEach((value, count) -> counts.put(name + "=" + value, count));
        }
        return counts;
    }

    /** The time of the first sample of all; {@link Long#MAX_VALUE} if there is none. */
    public long firstMillis() {
        return head.index().all().stream()
                .mapToLong(series -> Math.min(series.storedFirstMillis, series.seenFirstMillis))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The time of the last sample of all; {@link Long#MIN_VALUE} if there is none. */
    public long lastMillis() {
        return head.index().all().stream()
                .mapToLong(series -> Math.max(series.storedLastMillis, series.seenLastMillis))
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private Collection<Series> find(Scope scope) {
        var selectors = scope.selectors().isEmpty() ? List.<List<LabelMatcher>>of(List.of()) : scope.selectors();
        var found = new LinkedHashSet<Series>();
        for (var matchers : selectors) {
            for (var series : head.index().find(matchers)) {
                if (series.overlaps(scope.startMillis(), scope.endMillis())) {
                    found.add(series);
                }
            }
        }
        return found;
    }
}
