package dev.belvedere.backend.metrics.exposition;

import dev.belvedere.backend.metrics.model.Exemplar;
import dev.belvedere.backend.metrics.model.Metadata;
import dev.belvedere.query.series.Labels;
import java.util.Optional;
import java.util.OptionalLong;

/** Receives what a text says, in its order. */
public interface ExpositionSink {

    /**
     * @param timeMillis the time that the target gave, if it did
     * @param exemplar its time is {@link Long#MIN_VALUE} if the target gave none
     */
    void sample(Labels labels, double value, OptionalLong timeMillis, Optional<Exemplar> exemplar);

    void metadata(Metadata metadata);
}
