package dev.belvedere.web.identity;

import java.util.Set;

/**
 * Who calls, and what the caller may see and do.
 *
 * @param subject the caller's id; for the log and for {@code updatedBy}
 * @param readsContent may read the content of prompts and answers
 * @param isLocal the identity of one machine, given without a token
 */
public record Caller(String subject, Set<Role> roles, Workspaces workspaces, boolean readsContent, boolean isLocal) {

    /** The one identity of local mode. */
    static final Caller LOCAL =
            new Caller("local", Set.of(Role.VIEWER, Role.EDITOR, Role.ADMIN), Workspaces.ALL, true, true);

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller may read at all. */
    public boolean reads() {
        return !roles.isEmpty();
    }

    /** Whether the caller may change what is shared. */
    public boolean edits() {
        return roles.contains(Role.EDITOR) || roles.contains(Role.ADMIN);
    }
}
