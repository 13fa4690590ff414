package dev.belvedere.query.series;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The identity of a series: label names and values, sorted by name, without empty values. The metric's name is the
 * label {@value #NAME}. Immutable; equality and hash are by content.
 */
public final class Labels implements Comparable<Labels> {
    public static final String NAME = "__name__";
    public static final Labels EMPTY = new Labels(new String[0]);

    private final String[] pairs; // name, value, name, value …
    private final int hash;

    private Labels(String[] pairs) {
        this.pairs = pairs;
        this.hash = Arrays.hashCode(pairs);
    }

    /** Labels of a map; entries with an empty value are left out, as an empty label is no label. */
    public static Labels of(Map<String, String> map) {
        var sorted =
                map instanceof TreeMap<String, String> tree && tree.comparator() == null ? tree : new TreeMap<>(map);
        var pairs = new String[sorted.size() * 2];
        var length = 0;
        for (var entry : sorted.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                pairs[length++] = entry.getKey();
                pairs[length++] = entry.getValue();
            }
        }
        return length == 0 ? EMPTY : new Labels(length == pairs.length ? pairs : Arrays.copyOf(pairs, length));
    }

    /** Labels of alternating names and values. */
    public static Labels of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "labels: " + namesAndValues.length + " strings (expected: an even number)");
        }
        var map = new TreeMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return of(map);
    }

    public int size() {
        return pairs.length / 2;
    }

    public boolean isEmpty() {
        return pairs.length == 0;
    }

    /** The value, or the empty string where the label is missing. */
    public String get(String name) {
        for (var i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                return pairs[i + 1];
            }
        }
        return "";
    }

    /** The metric's name, or the empty string. */
    public String metricName() {
        return get(NAME);
    }

    /** Calls {@code action} for each label in the order of the names. */
    public void forEach(BiConsumer<String, String> action) {
        for (var i = 0; i < pairs.length; i += 2) {
            action.accept(pairs[i], pairs[i + 1]);
        }
    }

    /** A sorted, modifiable copy. */
    public TreeMap<String, String> toMap() {
        var map = new TreeMap<String, String>();
        forEach(map::put);
        return map;
    }

    /** These labels with one set, or removed where {@code value} is empty. */
    public Labels with(String name, String value) {
        var map = toMap();
        map.put(name, value);
        return of(map);
    }

    public Labels without(String name) {
        return without(List.of(name));
    }

    /** These labels but those of the names. */
    public Labels without(Collection<String> names) {
        return filtered(names, false);
    }

    /** Those of these labels that have one of the names. */
    public Labels only(Collection<String> names) {
        return filtered(names, true);
    }

    private Labels filtered(Collection<String> names, boolean keep) {
        var kept = new String[pairs.length];
        var length = 0;
        for (var i = 0; i < pairs.length; i += 2) {
            if (names.contains(pairs[i]) == keep) {
                kept[length++] = pairs[i];
                kept[length++] = pairs[i + 1];
            }
        }
        if (length == pairs.length) {
            return this;
        }
        return length == 0 ? EMPTY : new Labels(Arrays.copyOf(kept, length));
    }

    /** Whether every matcher holds. */
    public boolean match(Iterable<LabelMatcher> matchers) {
        for (var matcher : matchers) {
            if (!matcher.matches(get(matcher.name()))) {
                return false;
            }
        }
        return true;
    }

    /** Order of Prometheus: label by label, name before value, the shorter first. */
    @Override
    public int compareTo(Labels other) {
        return Arrays.compare(pairs, other.pairs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labels that && hash == that.hash && Arrays.equals(pairs, that.pairs);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** As PromQL writes it: {@code name{a="b"}}. */
    @Override
    public String toString() {
        var text = new StringBuilder(metricName());
        var separator = "{";
        for (var i = 0; i < pairs.length; i += 2) {
            if (!pairs[i].equals(NAME)) {
                text.append(separator)
                        .append(pairs[i])
                        .append("=\"")
                        .append(pairs[i + 1])
                        .append('"');
                separator = ", ";
            }
        }
        return separator.equals("{")
                ? (text.isEmpty() ? "{}" : text.toString())
                : text.append('}').toString();
    }
}
