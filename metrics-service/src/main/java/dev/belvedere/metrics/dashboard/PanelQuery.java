package dev.belvedere.metrics.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A query of a panel.
 *
 * @param promql may hold {@code $__rate}, {@code $__range}, {@code $__step} and, inside double quotes after
 *     {@code =~}, {@code $variable}
 * @param legend name of a series; {@code {{label}}} stands for the label's value
 * @param instant ask at the end of the range only
 * @param exemplars also bring exemplars
 * @param role what the query is to the panel, if not simply its series
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PanelQuery(
        String refId,
        String promql,
        String legend,
        @Schema(nullable = true) @Nullable Boolean instant,
        @Schema(nullable = true) @Nullable Boolean exemplars,
        @Schema(nullable = true) @Nullable Role role) {

    /** What a query is to its panel. */
    @Schema(name = "PanelQueryRole")
    public enum Role {
        /** The same for the period before. */
        @JsonProperty("previous")
        PREVIOUS,
        /** The one number of a stat. */
        @JsonProperty("total")
        TOTAL,
        /** The one number of a stat for the period before. */
        @JsonProperty("previous-total")
        PREVIOUS_TOTAL,
        /** What a stat or gauge is measured against. */
        @JsonProperty("limit")
        LIMIT
    }

    boolean isInstant() {
        return Boolean.TRUE.equals(instant);
    }

    boolean wantsExemplars() {
        return Boolean.TRUE.equals(exemplars);
    }
}
