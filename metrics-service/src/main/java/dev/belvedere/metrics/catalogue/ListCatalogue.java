package dev.belvedere.metrics.catalogue;

import dev.belvedere.metrics.reader.FamilyName;
import dev.belvedere.metrics.reader.MetricMetadata;
import dev.belvedere.metrics.reader.MetricShape;
import dev.belvedere.metrics.reader.Selection;
import dev.belvedere.metrics.scope.CallerMetrics;
import dev.belvedere.web.page.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lists metrics by name: what targets say about them joined with the series that there are. */
final class ListCatalogue {
    private static final int MOST_NAMES = 20_000;
    private static final int MOST_SERIES = 50_000;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final MetricMetadata UNKNOWN = new MetricMetadata("", "unknown", "", "");

    private final CallerMetrics metrics;

    ListCatalogue(CallerMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * @param search part of the name or help; empty for all
     * @param after only names after this one
     */
    Page<Metric> run(String search, int limit, String after) {
        var now = System.currentTimeMillis();
        var names = metrics.names(now, MOST_NAMES);
        var metadata = metrics.metadata(now, MOST_NAMES);
        var wanted = search.toLowerCase(Locale.ROOT);
        var found = new TreeSet<>(names.items())
                .tailSet(after, false).stream()
                        .filter(name -> matches(name, metadataOf(name, metadata), wanted))
                        .limit(limit + 1L)
                        .toList();
        var page = found.size() > limit ? found.subList(0, limit) : found;
        var shapes = shapes(page, now);
        var items = page.stream()
                .map(name -> metric(name, metadataOf(name, metadata), shapes.get(name)))
                .toList();
        var next = found.size() > limit ? page.getLast() : null;
        return new Page<>(items, next, names.complete());
    }

    private Map<String, MetricShape> shapes(List<String> names, long now) {
        if (names.isEmpty()) {
            return Map.of();
        }
        var selectors = names.stream()
                .map(name ->
                        "{__name__=\"%s\"}".formatted(name.replace("\\", "\\\\").replace("\"", "\\\"")))
                .toList();
        return metrics.shapes(new Selection(selectors, now - HOUR_MILLIS, now, MOST_SERIES));
    }

    private static MetricMetadata metadataOf(String name, Map<String, MetricMetadata> metadata) {
        return FamilyName.of(name)
                .map(metadata::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static boolean matches(String name, MetricMetadata metadata, String wanted) {
        return name.toLowerCase(Locale.ROOT).contains(wanted)
                || metadata.help().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Metric metric(String name, MetricMetadata metadata, @Nullable MetricShape shape) {
        var unit = metadata.unit().isEmpty() ? UnitOfName.of(name) : metadata.unit();
        return shape == null
                ? new Metric(name, metadata.type(), unit, metadata.help(), List.of(), 0)
                : new Metric(
                        name, metadata.type(), unit, metadata.help(), List.copyOf(shape.labels()), shape.seriesCount());
    }
}
