package dev.belvedere.metrics.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One panel of a dashboard.
 *
 * @param stacked for {@code area} and {@code bar}: series add up
 * @param columns of a table, in order
 * @param text of a text panel: plain paragraphs
 * @param link id of a dashboard that tells more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Panel")
public record Panel(
        String id,
        String title,
        @Schema(nullable = true) @Nullable String subtitle,
        Type type,
        Unit unit,
        Grid grid,
        List<PanelQuery> queries,
        @Schema(nullable = true) @Nullable Boolean stacked,
        @Schema(nullable = true) @Nullable List<Column> columns,
        @Schema(nullable = true) @Nullable List<Threshold> thresholds,
        @Schema(nullable = true) @Nullable String text,
        @Schema(nullable = true) @Nullable String link) {

    public Panel {
        queries = List.copyOf(Objects.requireNonNullElse(queries, List.of()));
    }

    /** How a panel is drawn. */
    @Schema(name = "PanelType")
    public enum Type {
        @JsonProperty("timeseries")
        TIMESERIES,
        @JsonProperty("area")
        AREA,
        @JsonProperty("bar")
        BAR,
        @JsonProperty("stat")
        STAT,
        @JsonProperty("bargauge")
        BARGAUGE,
        @JsonProperty("table")
        TABLE,
        @JsonProperty("heatmap")
        HEATMAP,
        @JsonProperty("text")
        TEXT
    }

    /** What a number counts, which decides how it is written. */
    @Schema(name = "Unit")
    public enum Unit {
        @JsonProperty("none")
        NONE,
        @JsonProperty("short")
        SHORT,
        /** A share from 0 to 1. */
        @JsonProperty("percent")
        PERCENT,
        @JsonProperty("seconds")
        SECONDS,
        @JsonProperty("usd")
        USD,
        @JsonProperty("usd-per-hour")
        USD_PER_HOUR,
        @JsonProperty("bytes")
        BYTES,
        @JsonProperty("tokens")
        TOKENS,
        @JsonProperty("tokens-per-second")
        TOKENS_PER_SECOND,
        @JsonProperty("per-second")
        PER_SECOND,
        @JsonProperty("per-minute")
        PER_MINUTE,
        @JsonProperty("cores")
        CORES
    }

    /** Place on a grid of 12 columns; a row is 40 px high. */
    @Schema(name = "PanelGrid")
    public record Grid(int x, int y, int w, int h) {}

    /**
     * A column of a table. It shows the label {@code label}, or the value of the query {@code refId} for the row; rows
     * are joined on the labels of the label columns.
     *
     * @param bar draw the share of the column's greatest value as a bar
     * @param trend draw the values of the range query {@code refId} as a spark line
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PanelColumn")
    public record Column(
            String title,
            @Schema(nullable = true) @Nullable String label,
            @Schema(nullable = true) @Nullable String refId,
            @Schema(nullable = true) @Nullable Unit unit,
            @Schema(nullable = true) @Nullable Boolean bar,
            @Schema(nullable = true) @Nullable Boolean trend) {}

    /** A line at {@code value}; what lies above it is tinted. */
    @Schema(name = "PanelThreshold")
    public record Threshold(double value, Severity severity, String label) {

        /** How bad it is to be above. */
        @Schema(name = "ThresholdSeverity")
        public enum Severity {
            @JsonProperty("warning")
            WARNING,
            @JsonProperty("critical")
            CRITICAL
        }
    }
}
