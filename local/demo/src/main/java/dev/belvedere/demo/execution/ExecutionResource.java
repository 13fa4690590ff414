package dev.belvedere.demo.execution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Runs agents: the answer comes when the run has ended, and is 200 also if the run failed. */
@Path("/agents/{id}/executions")
@RunOnVirtualThread
public class ExecutionResource {
    private final ExecuteAgent executeAgent;

    ExecutionResource(ExecuteAgent executeAgent) {
        this.executeAgent = executeAgent;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ExecutionResult execute(@RestPath String id, @Nullable @Valid ExecutionRequest request)
            throws InterruptedException {
        return executeAgent.run(id, request == null ? ExecutionRequest.USUAL : request);
    }

    /** A request without a body need not say of what type it is. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public ExecutionResult execute(@RestPath String id, @RestHeader("Content-Length") @DefaultValue("0") long length)
            throws InterruptedException {
        if (length > 0) {
            throw new NotSupportedException("The body must be application/json.");
        }
        return executeAgent.run(id, ExecutionRequest.USUAL);
    }
}
