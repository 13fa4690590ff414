package dev.belvedere.web.identity;

import java.util.Set;

/** The workspaces that a caller holds. {@code *} stands for all, the empty name for data that names none. */
public record Workspaces(Set<String> names) {
    /** Every workspace, and data that names none. */
    public static final Workspaces ALL = new Workspaces(Set.of("*"));

    public Workspaces {
        names = Set.copyOf(names);
    }

    public boolean isAll() {
        return names.contains("*");
    }
}
