package dev.belvedere.metrics.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.belvedere.web.problem.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The dashboards that the service brings, in the order in which they are listed. */
@Singleton
class Dashboards {
    static final List<String> BUILT_IN = List.of("home", "agents", "agent", "llm", "gateways", "suite");

    private final Map<String, Dashboard> byId = new LinkedHashMap<>();

    Dashboards(ObjectMapper json) {
        BUILT_IN.forEach(id -> byId.put(id, read(id, json)));
    }

    List<Dashboard> all() {
        return List.copyOf(byId.values());
    }

    /** The dashboard; throws {@link Problem.NotFound} if there is none. */
    Dashboard get(String id) {
        var dashboard = byId.get(id);
        if (dashboard == null) {
            throw new Problem.NotFound("There is no dashboard of this name.");
        }
        return dashboard;
    }

    private static Dashboard read(String id, ObjectMapper json) {
        var file = "dashboards/" + id + ".json";
        try (var document = Dashboards.class.getClassLoader().getResourceAsStream(file)) {
            return json.readValue(Objects.requireNonNull(document, file), Dashboard.class);
        } catch (IOException exception) {
            throw new UncheckedIOException(file + " is no dashboard", exception);
        }
    }
}
