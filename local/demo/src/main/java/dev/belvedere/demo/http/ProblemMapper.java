package dev.belvedere.demo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers that say what to do, in the shape of RFC 9457. */
class ProblemMapper {

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return ProblemView.response(problem.slug(), problem.status(), problem.detail(), List.of());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException failure) {
        var errors = failure.getConstraintViolations().stream()
                .map(violation -> field(violation) + " " + violation.getMessage())
                .sorted()
                .toList();
        return ProblemView.response("bad-request", 400, String.join("; ", errors), errors);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException failure) {
        return ProblemView.response("bad-request", 400, failure.getOriginalMessage(), List.of());
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException failure) {
        var status = failure.getResponse().getStatus();
        // A body that is not JSON reaches us wrapped.
        if (failure.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        return ProblemView.response(slug(status), status, "" + failure.getMessage(), List.of());
    }

    private static String slug(int status) {
        return switch (status) {
            case 404 -> "not-found";
            case 413 -> "too-large";
            default -> status < 500 ? "bad-request" : "internal";
        };
    }

    private static String field(ConstraintViolation<?> violation) {
        var last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.toString();
        }
        return last;
    }
}
