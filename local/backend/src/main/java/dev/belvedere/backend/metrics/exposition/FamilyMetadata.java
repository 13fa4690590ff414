package dev.belvedere.backend.metrics.exposition;

import dev.belvedere.backend.metrics.model.Metadata;
import dev.belvedere.backend.metrics.model.MetricType;
import java.util.List;

/** Collects the comments about one metric family, which come in any order, into one piece. */
final class FamilyMetadata {
    private static final List<String> SUFFIXES =
            List.of("", "_bucket", "_count", "_sum", "_total", "_created", "_info", "_gcount", "_gsum");

    /** A longer help text is cut: it is shown in a list. */
    private static final int LONGEST_HELP = 1024;

    private final ExpositionSink sink;
    private Metadata current = none("");

    FamilyMetadata(ExpositionSink sink) {
        this.sink = sink;
    }

    void help(String name, String help) {
        var cut = help.length() > LONGEST_HELP ? help.substring(0, LONGEST_HELP) : help;
        start(name);
        current = new Metadata(name, current.type(), current.unit(), cut);
    }

    void unit(String name, String unit) {
        start(name);
        current = new Metadata(name, current.type(), unit.trim(), current.help());
    }

    void type(String name, MetricType type) {
        start(name);
        current = new Metadata(name, type, current.unit(), current.help());
    }

    private void start(String name) {
        if (!current.name().equals(name)) {
            end();
            current = none(name);
        }
    }

    void end() {
        if (!current.name().isEmpty()) {
            sink.metadata(current);
        }
    }

    /** The type of the family that a sample belongs to. */
    MetricType typeOf(String sample) {
        if (!current.name().isEmpty() && sample.startsWith(current.name())) {
            var suffix = sample.substring(current.name().length());
            if (SUFFIXES.contains(suffix)) {
                return current.type();
            }
        }
        return MetricType.UNKNOWN;
    }

    private static Metadata none(String name) {
        return new Metadata(name, MetricType.UNKNOWN, "", "");
    }
}
