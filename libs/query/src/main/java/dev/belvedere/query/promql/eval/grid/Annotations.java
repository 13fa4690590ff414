package dev.belvedere.query.promql.eval.grid;

import dev.belvedere.query.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the annotations of one evaluation, each message once. Belongs to one thread. */
public final class Annotations {
    private final Map<String, Annotation> byMessage = new LinkedHashMap<>();
    private final Map<String, ForcedMonotonicity> fixed = new LinkedHashMap<>();

    public void info(String message, Span span) {
        byMessage.put(message, Annotation.info(message, span));
    }

    public void warn(String message, Span span) {
        byMessage.put(message, Annotation.warning(message, span));
    }

    /** One annotation for all histograms of a metric that had to be fixed. */
    public ForcedMonotonicity forcedMonotonicity(String metricName, Span span) {
        return fixed.computeIfAbsent(metricName, name -> new ForcedMonotonicity(name, span));
    }

    public List<Annotation> all() {
        var all = new ArrayList<>(byMessage.values());
        fixed.values().forEach(one -> all.add(one.annotation()));
        return all;
    }

    /** The end of many messages. */
    public static String forMetric(String metricName) {
        return metricName.isEmpty() ? "" : " for metric name " + Numbers.quoted(metricName);
    }
}
