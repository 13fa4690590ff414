package dev.belvedere.web.identity;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The caller of the current request; there always is one when a resource's method runs. */
@RequestScoped
public class CurrentCaller {
    @Nullable private Caller caller;

    /** The caller. Pass the value on to other threads, not this bean. */
    public Caller get() {
        if (caller == null) {
            throw new IllegalStateException("caller: none (expected: one set by IdentityFilter)");
        }
        return caller;
    }

    void set(Caller newCaller) {
        caller = newCaller;
    }
}
