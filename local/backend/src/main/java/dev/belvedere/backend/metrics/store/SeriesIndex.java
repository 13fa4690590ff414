package dev.belvedere.backend.metrics.store;

import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.LabelMatcher.Op;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** All series by their labels. Safe for several threads; lookups by identity take no lock. */
final class SeriesIndex {
    private final Map<Labels, Series> byLabels = new ConcurrentHashMap<>();
    private final Map<String, Map<String, List<Series>>> postings = new TreeMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    @Nullable Series get(Labels labels) {
        return byLabels.get(labels);
    }

    int size() {
        return byLabels.size();
    }

    /** A live view. */
    Collection<Series> all() {
        return Collections.unmodifiableCollection(byLabels.values());
    }

    void add(Series series) {
        lock.writeLock().lock();
        try {
            series.labels()
                    .forEach((name, value) -> postings.computeIfAbsent(name, _ -> new HashMap<>())
                            .computeIfAbsent(value, _ -> new ArrayList<>(1))
                            .add(series));
            byLabels.put(series.labels(), series);
        } finally {
            lock.writeLock().unlock();
        }
    }

    void removeAll(Collection<Series> gone) {
        if (gone.isEmpty()) {
            return;
        }
        var set = Set.copyOf(gone);
        lock.writeLock().lock();
        try {
            for (var byValue : postings.values()) {
                byValue.values().removeIf(list -> {
                    list.removeIf(set::contains);
                    return list.isEmpty();
                });
            }
            postings.values().removeIf(Map::isEmpty);
            set.forEach(series -> byLabels.remove(series.labels()));
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The series that match, in no order. No matcher matches all. */
    List<Series> find(List<LabelMatcher> matchers) {
        lock.readLock().lock();
        try {
            var conditions = matchers.stream().map(Condition::new).toList();
            var found = new ArrayList<Series>();
            for (var series : candidates(conditions)) {
                if (conditions.stream().allMatch(condition -> condition.holds(series))) {
                    found.add(series);
                }
            }
            return found;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Label names and, for each, the number of its values. */
    Map<String, Integer> valueCounts() {
        lock.readLock().lock();
        try {
            var counts = new TreeMap<String, Integer>();
            postings.forEach((name, byValue) -> counts.put(name, byValue.size()));
            return counts;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** For each value of a label the number of series that have it. */
    Map<String, Integer> seriesCounts(String name) {
        lock.readLock().lock();
        try {
            var counts = new HashMap<String, Integer>();
            postings.getOrDefault(name, Map.of()).forEach((value, list) -> counts.put(value, list.size()));
            return counts;
        } finally {
            lock.readLock().unlock();
        }
    }

    private Collection<Series> candidates(List<Condition> conditions) {
        return conditions.stream()
                .filter(condition -> !condition.holds(""))
                .map(this::having)
                .min(Comparator.comparingInt(Collection::size))
                .orElse(byLabels.values());
    }

    private Collection<Series> having(Condition condition) {
        var byValue = postings.getOrDefault(condition.matcher.name(), Map.of());
        if (condition.matcher.op() == Op.EQUAL) {
            return byValue.getOrDefault(condition.matcher.value(), List.of());
        }
        var union = new LinkedHashSet<Series>();
        byValue.forEach((value, list) -> {
            if (condition.holds(value)) {
                union.addAll(list);
            }
        });
        return union;
    }

    /** A matcher that tries a regular expression once for each distinct value. */
    private static final class Condition {
        private final LabelMatcher matcher;
        private final Map<String, Boolean> tried = new HashMap<>();

        Condition(LabelMatcher matcher) {
            this.matcher = matcher;
        }

        boolean holds(Series series) {
            return holds(series.labels().get(matcher.name()));
        }

        boolean holds(String value) {
            return switch (matcher.op()) {
                case EQUAL, NOT_EQUAL -> matcher.matches(value);
                case MATCH, NOT_MATCH -> tried.computeIfAbsent(value, matcher::matches);
            };
        }
    }
}
