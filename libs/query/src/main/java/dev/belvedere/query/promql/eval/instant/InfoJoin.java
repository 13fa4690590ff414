package dev.belvedere.query.promql.eval.instant;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Joins series with the info series of their target, step by step. */
public final class InfoJoin {
    /** The labels that say which target a series comes from. */
    public static final List<String> TARGET = List.of("instance", "job");

    private final List<LabelMatcher> dataMatchers;
    private final int steps;

    /** The newest info series at each step, by metric name and target. */
    private final Map<String, Map<Labels, Labels[]>> newest = new TreeMap<>();

    /** @param infos with the times of their samples as values */
    public InfoJoin(Collection<Line> infos, List<LabelMatcher> dataMatchers, int steps) {
        this.dataMatchers = dataMatchers;
        this.steps = steps;
        var times = new IdentityHashMap<Labels[], double[]>();
        for (var info : infos) {
            var series = newest.computeIfAbsent(info.labels().metricName(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(info.labels().only(TARGET), _ -> new Labels[steps]);
            add(info, series, times.computeIfAbsent(series, _ -> new double[steps]));
        }
    }

    private static void add(Line info, Labels[] series, double[] times) {
        info.present().stream().forEach(step -> {
            var time = info.values()[step];
            if (series[step] != null && times[step] == time) {
                throw error("found duplicate series for info metric: existing %s @ %d, new %s @ %d"
                        .formatted(series[step], (long) (time * 1000), info.labels(), (long) (time * 1000)));
            }
            if (series[step] == null || time > times[step]) {
                series[step] = info.labels();
                times[step] = time;
            }
        });
    }

    /** The line with the labels found, cut into pieces where they change; a step that must match and does not is lost. */
    public Collection<Line> enrich(Line base) {
        var pieces = new LinkedHashMap<List<Labels>, Line>();
        base.present().stream().forEach(step -> {
            var found = found(base.labels().only(TARGET), step);
            if (!found.isEmpty() || dataMatchers.stream().allMatch(matcher -> matcher.matches(""))) {
                pieces.computeIfAbsent(found, _ -> Line.blank(enriched(base.labels(), found), base.dropsName(), steps))
                        .set(step, base.values()[step]);
            }
        });
        return pieces.values();
    }

    private List<Labels> found(Labels target, int step) {
        var found = new ArrayList<Labels>();
        for (var targets : newest.values()) {
            var series = targets.get(target);
            if (series != null && series[step] != null) {
                found.add(series[step]);
            }
        }
        return found;
    }

    private Labels enriched(Labels base, List<Labels> infos) {
        var added = new TreeMap<String, String>();
        for (var info : infos) {
            info.forEach((name, value) -> {
                if (!isWanted(name)) {
                    return;
                }
                var before = added.putIfAbsent(name, value);
                if (before != null && !before.equals(value)) {
                    throw error("conflicting label: " + name);
                }
            });
        }
        var labels = base.toMap();
        added.forEach(labels::putIfAbsent);
        return Labels.of(labels);
    }

    private boolean isWanted(String name) {
        return !name.equals(Labels.NAME)
                && (dataMatchers.isEmpty()
                        || dataMatchers.stream()
                                .anyMatch(matcher -> matcher.name().equals(name)));
    }

    private static QueryException error(String message) {
        return new QueryException(QueryException.Kind.EXECUTION, message, null);
    }
}
