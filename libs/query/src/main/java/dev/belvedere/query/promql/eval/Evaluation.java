package dev.belvedere.query.promql.eval;

import dev.belvedere.query.promql.eval.grid.Annotation;
import java.util.List;

/**
 * An answer.
 *
 * @param annotations each message once
 * @param samplesRead how many samples the source gave
 */
public record Evaluation(Value value, List<Annotation> annotations, long samplesRead) {
    public Evaluation {
        annotations = List.copyOf(annotations);
    }
}
