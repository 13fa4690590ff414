package dev.belvedere.metrics.aggregate;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An aggregation without PromQL. {@link AggregateTranslation} says what each function means.
 *
 * @param percentile 0 to 100, for {@link Function#PERCENTILE} only
 * @param groupBy labels to keep; none gives one series
 * @param top keep only the series with the greatest mean
 * @param compare also answer for the period of the same length that ends where this one starts
 */
public record AggregateQuery(
        @NotBlank @Size(max = 512) String metric,
        @NotNull Function function,

        @Schema(nullable = true) @DecimalMin("0") @DecimalMax("100") @Nullable Double percentile,

        @Schema(nullable = true) @Size(max = 20) List<@NotBlank @Size(max = 512) String> groupBy,

        @Schema(nullable = true) @Size(max = 50) List<@NotNull @Valid Filter> filters,

        @NotNull @Min(0) Long startMillis,
        @NotNull @Min(0) Long endMillis,
        @NotNull @Min(1) Long stepMillis,

        @Schema(nullable = true) @Min(1) @Max(1000) @Nullable Integer top,

        @Schema(nullable = true) @Nullable Comparison compare) {

    public AggregateQuery {
        groupBy = List.copyOf(Objects.requireNonNullElse(groupBy, List.of()));
        filters = List.copyOf(Objects.requireNonNullElse(filters, List.of()));
    }

    /** How samples become one value for each group. */
    @Schema(name = "AggregateFunction")
    public enum Function {
        /** Per second, of a counter. */
        @JsonProperty("rate")
        RATE,
        /** How much a counter grew within each step. */
        @JsonProperty("increase")
        INCREASE,
        @JsonProperty("sum")
        SUM,
        @JsonProperty("avg")
        AVG,
        @JsonProperty("min")
        MIN,
        @JsonProperty("max")
        MAX,
        /** Number of series. */
        @JsonProperty("count")
        COUNT,
        /** The newest value within each step. */
        @JsonProperty("last")
        LAST,
        /** Of a classic histogram, named without {@code _bucket}. */
        @JsonProperty("percentile")
        PERCENTILE
    }

    /** A period to compare with. */
    @Schema(name = "AggregateComparison")
    public enum Comparison {
        @JsonProperty("previous")
        PREVIOUS
    }

    /** A condition on a label; regular expressions are RE2 and anchored. */
    @Schema(name = "LabelFilter")
    public record Filter(
            @NotBlank @Size(max = 512) String label,
            @NotNull Op op,
            @NotNull @Size(max = 4096) String value) {

        /** The comparison. */
        @Schema(name = "LabelFilterOp")
        public enum Op {
            @JsonProperty("=")
            EQUAL,
            @JsonProperty("!=")
            NOT_EQUAL,
            @JsonProperty("=~")
            MATCH,
            @JsonProperty("!~")
            NOT_MATCH
        }
    }
}
