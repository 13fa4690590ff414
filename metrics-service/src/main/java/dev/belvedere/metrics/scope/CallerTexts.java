package dev.belvedere.metrics.scope;

import dev.belvedere.web.identity.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;

/** Narrows the texts of the current request's caller, for a feature that passes them on itself. */
@Singleton
public class CallerTexts {
    private final CurrentCaller caller;

    CallerTexts(CurrentCaller caller) {
        this.caller = caller;
    }

    /** A query, narrowed; throws {@link dev.belvedere.web.problem.Problem.BadQuery} with the place in {@code text}. */
    public String query(String text) {
        return narrowing().query(text);
    }

    /** Series selectors, narrowed; where none are given, those of all that the caller sees. */
    public List<String> selectors(List<String> texts) {
        return narrowing().selectors(texts);
    }

    /** Whether the caller holds every workspace. */
    public boolean isUnlimited() {
        return narrowing().isUnlimited();
    }

    private Narrowing narrowing() {
        return new Narrowing(caller.get().workspaces());
    }
}
