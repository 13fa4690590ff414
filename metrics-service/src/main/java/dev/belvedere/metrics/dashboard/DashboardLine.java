package dev.belvedere.metrics.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.belvedere.metrics.result.Exemplar;
import dev.belvedere.metrics.result.InstantAnswer;
import dev.belvedere.metrics.result.RangeAnswer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a dashboard's data: panels as they are ready, then one {@link DoneLine}. */
@Schema(
        name = "DashboardLine",
        description = "One line of the stream: a panel as it is ready, then one line that says done.",
        oneOf = {DashboardLine.PanelLine.class, DashboardLine.DoneLine.class})
public sealed interface DashboardLine {

    /**
     * The data of one panel.
     *
     * @param problem present if the panel failed; then {@code queries} holds what was answered before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PanelLine")
    record PanelLine(
            String panelId,
            List<PanelResult> queries,
            long tookMillis,
            @Schema(nullable = true) @Nullable PanelProblem problem)
            implements DashboardLine {
        public PanelLine {
            queries = List.copyOf(queries);
        }
    }

    /** The last line. {@code done} is always true. */
    @Schema(name = "DoneLine")
    record DoneLine(boolean done, int panels, int failed, long tookMillis) implements DashboardLine {}

    /** Why a panel has no data. */
    @Schema(name = "PanelProblem")
    record PanelProblem(String slug, String title, String detail) {}

    /** The answer to one query of a panel; {@code promql} is the query as it was asked. */
    @Schema(
            name = "PanelResult",
            oneOf = {RangeResult.class, InstantResult.class})
    sealed interface PanelResult {}

    /** The kind of a result, always the same for one type of result. */
    @Schema(name = "RangeKind")
    enum RangeKind {
        @JsonProperty("range")
        RANGE
    }

    /** The kind of a result, always the same for one type of result. */
    @Schema(name = "InstantKind")
    enum InstantKind {
        @JsonProperty("instant")
        INSTANT
    }

    /** Series over the range. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PanelRangeResult")
    record RangeResult(
            String refId,
            String promql,
            RangeKind kind,
            RangeAnswer result,
            @Schema(nullable = true) @Nullable List<Exemplar> exemplars)
            implements PanelResult {}

    /** Values at the end of the range. */
    @Schema(name = "PanelInstantResult")
    record InstantResult(String refId, String promql, InstantKind kind, InstantAnswer result) implements PanelResult {}
}
