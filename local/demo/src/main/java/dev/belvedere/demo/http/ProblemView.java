package dev.belvedere.demo.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(String type, String title, int status, String detail, List<String> errors) {

    public ProblemView {
        errors = List.copyOf(errors);
    }

    static Response response(String slug, int status, String detail, List<String> errors) {
        var reason = Response.Status.fromStatusCode(status);
        var title = reason == null ? "Error" : reason.getReasonPhrase();
        return Response.status(status)
                .type("application/problem+json")
                .entity(new ProblemView("/problems/" + slug, title, status, detail, errors))
                .build();
    }
}
