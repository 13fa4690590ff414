package dev.belvedere.metrics.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dashboard as its document says, see {@code dashboards/dashboard.schema.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dashboard(
        String id, String title, String description, List<String> tags, List<Variable> variables, List<Panel> panels) {

    public Dashboard {
        tags = List.copyOf(tags);
        variables = List.copyOf(Objects.requireNonNullElse(variables, List.of()));
        panels = List.copyOf(panels);
    }

    /**
     * A choice that narrows the panels: the values of a label.
     *
     * @param multi whether several values may be chosen at once
     * @param all whether "all" may be chosen, and is the default
     */
    @Schema(name = "DashboardVariable")
    public record Variable(String name, String label, Source source, boolean multi, boolean all) {

        /** Where the values come from: those of {@code label} on series of {@code metric}. */
        @Schema(name = "DashboardVariableSource")
        public record Source(String metric, String label) {}
    }
}
