package dev.belvedere.testkit.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a script expects of an evaluation. Filled by the parser, then only read. */
public final class Expectations {
    /** A condition on a message, and how the script writes it. */
    record Message(String written, Predicate<String> condition) {}

    final List<Message> warnings = new ArrayList<>();
    final List<Message> infos = new ArrayList<>();
    boolean noWarnings;
    boolean noInfos;
    boolean isOrdered;

    @Nullable Message failure;

    @Nullable Double scalar;

    @Nullable String text;

    final List<ScriptSeries> series = new ArrayList<>();

    boolean hasNativeHistograms() {
        return series.stream().anyMatch(ScriptSeries::hasNativeHistograms);
    }
}
