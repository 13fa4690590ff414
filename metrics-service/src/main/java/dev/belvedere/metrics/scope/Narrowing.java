package dev.belvedere.metrics.scope;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.PrintedQuery;
import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.promql.WorkspaceScope;
import dev.belvedere.web.identity.Workspaces;
import dev.belvedere.web.problem.Problem;
import java.util.List;
import java.util.function.Function;

/** Narrows texts to workspaces, and finds the place of an error in the text that the caller sent. */
final class Narrowing {
    private final WorkspaceScope scope;

    Narrowing(Workspaces workspaces) {
        this.scope = new WorkspaceScope(workspaces.names(), SharedMetrics.NAMES);
    }

    boolean isUnlimited() {
        return scope.isUnlimited();
    }

    String query(String text) {
        return narrow(text, scope::query).text();
    }

    /** Asks with the narrowed query; a {@link Problem.BadQuery} that comes back names its place in {@code text}. */
    <T> T ask(String text, Function<String, T> question) {
        var narrowed = narrow(text, scope::query);
        try {
            return question.apply(narrowed.text());
        } catch (Problem.BadQuery problem) {
            throw problem.position().isPresent() ? problem : placed(text, narrowed, problem);
        }
    }

    /** Selectors that match only what the caller sees; where none were given, all that the caller sees. */
    List<String> selectors(List<String> texts) {
        return texts.isEmpty()
                ? scope.everything()
                : texts.stream()
                        .map(text -> narrow(text, scope::selector).text())
                        .toList();
    }

    // The text of an unlimited caller was not parsed. If it is wrong, our parser tells the place better than the
    // backend.
    private Problem.BadQuery placed(String text, PrintedQuery narrowed, Problem.BadQuery problem) {
        if (scope.isUnlimited()) {
            try {
                PromQl.parse(text);
            } catch (QueryException exception) {
                if (exception.kind() == QueryException.Kind.SYNTAX) {
                    return QueryProblems.badQuery(exception);
                }
            }
        }
        return ErrorPlace.in(narrowed.text(), problem.detail())
                .map(place -> QueryProblems.badQuery(problem.detail(), narrowed.original(place)))
                .orElse(problem);
    }

    private static PrintedQuery narrow(String text, Narrower narrower) {
        try {
            return narrower.apply(text);
        } catch (QueryException exception) {
            throw QueryProblems.of(exception);
        }
    }

    private interface Narrower extends Function<String, PrintedQuery> {}
}
