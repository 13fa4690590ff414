package dev.belvedere.ui.session;

import java.util.List;

/**
 * The caller as the gateway knows it.
 *
 * @param subject the caller's id
 * @param roles of {@code viewer}, {@code editor}, {@code admin}
 * @param workspaces granted ones; {@code *} for all, an empty name for data that names none
 * @param content may read the content of prompts and answers
 * @param local the identity of one machine, without a login
 */
public record Session(String subject, List<String> roles, List<String> workspaces, boolean content, boolean local) {

    static final Session LOCAL = new Session("local", List.of("viewer", "editor", "admin"), List.of("*"), true, true);

    public Session {
        roles = List.copyOf(roles);
        workspaces = List.copyOf(workspaces);
    }

    boolean holds(String workspace) {
        return workspaces.contains("*") || workspaces.contains(workspace);
    }

    Session narrowedTo(List<String> chosen) {
        return new Session(subject, roles, chosen, content, local);
    }
}
