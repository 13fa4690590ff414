package dev.belvedere.web.problem;

import jakarta.ws.rs.core.Response;

/** How a compatible API writes an error, in place of problem+json. A bean of this type is found by {@link ProblemMapper}. */
public interface ErrorEnvelope {

    /** Whether the API answers at this path, which starts with a slash. */
    boolean covers(String path);

    /** The error as the original writes it. */
    Response write(ProblemView problem);
}
