package dev.belvedere.metrics.dashboard;

import java.util.List;

/** A dashboard in the list; {@code panels} is their number. */
public record DashboardSummary(String id, String title, String description, List<String> tags, int panels) {
    static DashboardSummary of(Dashboard dashboard) {
        return new DashboardSummary(
                dashboard.id(),
                dashboard.title(),
                dashboard.description(),
                dashboard.tags(),
                dashboard.panels().size());
    }
}
