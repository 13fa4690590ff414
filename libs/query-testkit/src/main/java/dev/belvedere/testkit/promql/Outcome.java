package dev.belvedere.testkit.promql;

import dev.belvedere.query.promql.eval.Value;
import java.util.List;

/** What an engine says to a query. */
public sealed interface Outcome {

    /**
     * An answer.
     *
     * @param warnings as the API shows them, with the place in the query's text at the end
     */
    record Answer(Value value, List<String> warnings, List<String> infos) implements Outcome {
        public Answer {
            warnings = List.copyOf(warnings);
            infos = List.copyOf(infos);
        }
    }

    record Failure(Reason reason, String message) implements Outcome {}

    /** Why there is no answer. */
    enum Reason {
        REFUSED,
        /** The engine does not cover it. */
        UNSUPPORTED
    }
}
