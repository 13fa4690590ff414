package dev.belvedere.instrumentation;

import static dev.belvedere.instrumentation.TelemetryAttributes.TEAM;
import static dev.belvedere.instrumentation.TelemetryAttributes.WORKSPACE;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import java.util.List;

/** Workspace and team as W3C baggage, which the OpenTelemetry propagators carry to the processes called from here. */
public final class WorkspaceBaggage {
    private WorkspaceBaggage() {}

    /** A context whose baggage names the workspace and team of {@code agent}, whatever it named before. */
    public static Context with(Context context, Agent agent) {
        return Baggage.fromContext(context).toBuilder()
                .put(WORKSPACE.getKey(), agent.workspace())
                .put(TEAM.getKey(), agent.team())
                .build()
                .storeInContext(context);
    }

    /**
     * Workspace and team that {@code context} carries, as attributes. They are what the caller claims: an edge that takes
     * requests from outside must drop their {@code baggage} header.
     */
    public static Attributes attributes(Context context) {
        var baggage = Baggage.fromContext(context);
        if (baggage.isEmpty()) {
            return Attributes.empty();
        }
        var attributes = Attributes.builder();
        for (AttributeKey<String> key : List.of(WORKSPACE, TEAM)) {
            var value = baggage.getEntryValue(key.getKey());
            if (value != null) {
                attributes.put(key, LabelValue.of(key.getKey(), value));
            }
        }
        return attributes.build();
    }
}
