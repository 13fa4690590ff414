package dev.belvedere.metrics.scope;

import dev.belvedere.web.identity.Workspaces;
import dev.belvedere.web.problem.Problem;
import java.util.List;

/** Narrows texts to workspaces. */
final class Narrowing {
    private final Workspaces workspaces;

    Narrowing(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    String query(String text) {
        if (workspaces.isAll()) {
            return text;
        }
        throw new Problem.NotGranted("Callers of single workspaces are not served yet.");
    }

    /** The problem, with its place in the caller's text where it can be found. */
    Problem.BadQuery placed(String text, Problem.BadQuery problem) {
        return problem;
    }

    List<String> selectors(List<String> texts) {
        return texts.stream().map(this::query).toList();
    }
}
