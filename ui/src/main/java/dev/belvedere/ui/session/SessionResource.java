package dev.belvedere.ui.session;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who the web app works for. */
@Path("/api/ui/v1/session")
@NonBlocking
public class SessionResource {
    private final Sessions sessions;

    SessionResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @Operation(operationId = "getSession", summary = "The caller, with roles and workspaces")
    public Session get() {
        return sessions.current();
    }
}
