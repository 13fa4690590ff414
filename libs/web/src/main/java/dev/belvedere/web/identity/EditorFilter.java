package dev.belvedere.web.identity;

import dev.belvedere.web.problem.Problem;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses callers that may not edit. */
class EditorFilter {
    private final CurrentCaller current;

    EditorFilter(CurrentCaller current) {
        this.current = current;
    }

    @ForEditors
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check() {
        if (!current.get().edits()) {
            throw new Problem.NotGranted("Only editors and administrators may change this.");
        }
    }
}
