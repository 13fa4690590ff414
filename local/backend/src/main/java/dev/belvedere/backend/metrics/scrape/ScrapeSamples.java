package dev.belvedere.backend.metrics.scrape;

import dev.belvedere.backend.metrics.exposition.ExpositionParser;
import dev.belvedere.backend.metrics.exposition.ExpositionSink;
import dev.belvedere.backend.metrics.model.Exemplar;
import dev.belvedere.backend.metrics.model.Metadata;
import dev.belvedere.backend.metrics.model.WriteBatch;
import dev.belvedere.query.series.Labels;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Turns one answer of a target into samples with the target's labels. */
final class ScrapeSamples implements ExpositionSink {
    private static final String EXPORTED = "exported_";

    private final Target target;
    private final long scrapeMillis;
    private final int mostSamples;
    private final Map<Labels, Labels> known;
    private final WriteBatch batch = new WriteBatch();
    private final Set<Labels> current = new HashSet<>();
    private final Map<Labels, Labels> resolved = new HashMap<>();
    private int scraped;

    /** @param known what labels of the target became at the last scrape; saves the work of merging again */
    ScrapeSamples(Target target, long scrapeMillis, int mostSamples, Map<Labels, Labels> known) {
        this.target = target;
        this.scrapeMillis = scrapeMillis;
        this.mostSamples = mostSamples;
        this.known = known;
    }

    static ScrapeSamples of(
            Target target,
            TargetClient.Exposition exposition,
            long scrapeMillis,
            int mostSamples,
            Map<Labels, Labels> known)
            throws ScrapeFailed {
        var samples = new ScrapeSamples(target, scrapeMillis, mostSamples, known);
        ExpositionParser.parse(exposition.text(), exposition.format(), samples);
        if (samples.scraped > mostSamples) {
            throw new ScrapeFailed(
                    "sample limit exceeded: %d samples (expected: at most %d)".formatted(samples.scraped, mostSamples));
        }
        return samples;
    }

    @Override
    public void sample(Labels labels, double value, OptionalLong timeMillis, Optional<Exemplar> exemplar) {
        if (++scraped > mostSamples) {
            return;
        }
        var merged = known.get(labels);
        if (merged == null) {
            merged = merge(labels);
        }
        resolved.put(labels, merged);
        batch.add(merged, timeMillis.orElse(scrapeMillis), value);
        if (timeMillis.isEmpty()) {
            // A target that names times itself ends its series itself.
            current.add(merged);
        }
        if (exemplar.isPresent()) {
            batch.add(merged, atLeast(exemplar.get(), timeMillis.orElse(scrapeMillis)));
        }
    }

    private static Exemplar atLeast(Exemplar exemplar, long fallbackMillis) {
        return exemplar.timeMillis() == Long.MIN_VALUE
                ? new Exemplar(exemplar.labels(), exemplar.value(), fallbackMillis)
                : exemplar;
    }

    @Override
    public void metadata(Metadata metadata) {
        batch.add(metadata);
    }

    /** The target's labels win; what the target itself said under the same name is kept as {@code exported_…}. */
    private Labels merge(Labels labels) {
        var merged = labels.toMap();
        target.labels().forEach((name, value) -> {
            var own = merged.put(name, value);
            if (own != null) {
                var exported = EXPORTED + name;
                while (merged.containsKey(exported)) {
                    exported = EXPORTED + exported;
                }
                merged.put(exported, own);
            }
        });
        return Labels.of(merged);
    }

    WriteBatch batch() {
        return batch;
    }

    /** The series that end if the next answer does not have them. */
    Set<Labels> current() {
        return current;
    }

    Map<Labels, Labels> resolved() {
        return resolved;
    }

    int scraped() {
        return scraped;
    }
}
