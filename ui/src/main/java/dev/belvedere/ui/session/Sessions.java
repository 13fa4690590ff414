package dev.belvedere.ui.session;

import dev.belvedere.web.identity.IdentityConfig;
import dev.belvedere.web.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** Finds out who is behind a request. */
@Singleton
public class Sessions {
    /** Narrows a request to some of the caller's workspaces; several as a list or as repeated headers. */
    public static final String WORKSPACE_HEADER = "Belvedere-Workspace";

    private static final int MOST_WORKSPACES = 50;
    private static final int LONGEST_NAME = 128;

    private final boolean isLocal;

    Sessions(IdentityConfig identity) {
        this.isLocal = identity.local();
    }

    /** The session of the caller, not narrowed. Throws {@link Problem.NotAuthenticated} if there is none. */
    public Session current() {
        if (isLocal) {
            return Session.LOCAL;
        }
        throw new Problem.NotAuthenticated("Sign in first.");
    }

    /**
     * The session with the workspaces that the request asks for. Throws {@link Problem.NotGranted} for one that the caller
     * does not hold: narrowing never widens.
     */
    public Session narrowed(HttpServerRequest request) {
        var session = current();
        var chosen = request.headers().getAll(WORKSPACE_HEADER).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .distinct()
                .limit(MOST_WORKSPACES + 1L)
                .toList();
        if (chosen.isEmpty()) {
            return session;
        }
        check(chosen, session);
        return session.narrowedTo(chosen);
    }

    private static void check(List<String> chosen, Session session) {
        if (chosen.size() > MOST_WORKSPACES) {
            throw new Problem.BadRequest(
                    "%s names more than %d workspaces.".formatted(WORKSPACE_HEADER, MOST_WORKSPACES));
        }
        for (var workspace : chosen) {
            if (workspace.length() > LONGEST_NAME || workspace.chars().anyMatch(Character::isISOControl)) {
                throw new Problem.BadRequest("%s names a workspace that cannot exist.".formatted(WORKSPACE_HEADER));
            }
            if (!session.holds(workspace)) {
                throw new Problem.NotGranted("You do not hold the workspace '%s'.".formatted(workspace));
            }
        }
    }
}
