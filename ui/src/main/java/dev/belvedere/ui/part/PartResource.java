package dev.belvedere.ui.part;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which parts of the suite answer. */
@Path("/api/ui/v1/parts")
@NonBlocking
public class PartResource {
    private final PartHealth health;

    PartResource(PartHealth health) {
        this.health = health;
    }

    /** All parts, by name. */
    public record Parts(List<PartView> items) {}

    @GET
    @Operation(operationId = "listParts", summary = "Which parts answer, and since when")
    public Parts list() {
        return new Parts(health.all());
    }
}
