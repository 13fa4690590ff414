package dev.belvedere.query.logql;

import dev.belvedere.query.Span;
import dev.belvedere.query.series.LabelMatcher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a pipeline. */
public sealed interface Stage {

    Span span();

    /** {@code |= "a" or "b"}: keeps, or with a negative operator drops, the lines that any operand matches. */
    record LineFilter(Op op, List<Operand> operands, Span span) implements Stage {
        public LineFilter {
            operands = List.copyOf(operands);
        }

        public enum Op {
            CONTAINS("|="),
            CONTAINS_NOT("!="),
            MATCHES("|~"),
            MATCHES_NOT("!~"),
            PATTERN("|>"),
            PATTERN_NOT("!>");

            private final String text;

            Op(String text) {
                this.text = text;
            }

            public String text() {
                return text;
            }
        }

        /** A string, or {@code ip("…")}. */
        public record Operand(String value, boolean isAddress) {}
    }

    /** {@code label="path"} behind {@code json} or {@code logfmt}; a label alone is its own path. */
    record Extraction(String label, String path) {}

    record Json(List<Extraction> extractions, Span span) implements Stage {
        public Json {
            extractions = List.copyOf(extractions);
        }
    }

    record Logfmt(boolean strict, boolean keepEmpty, List<Extraction> extractions, Span span) implements Stage {
        public Logfmt {
            extractions = List.copyOf(extractions);
        }
    }

    record Regexp(String expression, Span span) implements Stage {}

    record Pattern(String pattern, Span span) implements Stage {}

    record Unpack(Span span) implements Stage {}

    record Decolorize(Span span) implements Stage {}

    record LabelFilter(Condition condition, Span span) implements Stage {}

    record LineFormat(String template, Span span) implements Stage {}

    record LabelFormat(List<Assignment> assignments, Span span) implements Stage {
        public LabelFormat {
            assignments = List.copyOf(assignments);
        }

        /**
         * @param isRename whether {@code value} is the label that gets a new name, else it is a template
         */
        public record Assignment(String label, String value, boolean isRename) {}
    }

    /** A label of any value, or one that a matcher describes. */
    record Choice(String label, @Nullable LabelMatcher matcher) {}

    record Drop(List<Choice> choices, Span span) implements Stage {
        public Drop {
            choices = List.copyOf(choices);
        }
    }

    record Keep(List<Choice> choices, Span span) implements Stage {
        public Keep {
            choices = List.copyOf(choices);
        }
    }

    /** {@code unwrap label}, in range aggregations only. */
    record Unwrap(String label, Conversion conversion, Span span) implements Stage {
        public enum Conversion {
            NONE(""),
            DURATION("duration"),
            DURATION_SECONDS("duration_seconds"),
            BYTES("bytes");

            private final String text;

            Conversion(String text) {
                this.text = text;
            }

            public String text() {
                return text;
            }
        }
    }
}
