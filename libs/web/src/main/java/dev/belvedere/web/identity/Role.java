package dev.belvedere.web.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do. */
public enum Role {
    VIEWER,
    EDITOR,
    ADMIN,
    /** alert-service, when it evaluates a rule. */
    EVALUATOR;

    /** The role as tokens spell it, in lower case; empty for one that this version does not know. */
    public static Optional<Role> of(String text) {
        return Arrays.stream(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
