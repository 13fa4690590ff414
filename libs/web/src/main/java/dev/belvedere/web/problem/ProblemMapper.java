package dev.belvedere.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.belvedere.web.edge.Edge;
import dev.belvedere.web.problem.ProblemView.FieldError;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become responses. What is no {@link Problem} shows nothing of itself. */
@Singleton
public class ProblemMapper {
    private final List<ErrorEnvelope> envelopes;
    private final CurrentVertxRequest request;

    ProblemMapper(@All List<ErrorEnvelope> envelopes, CurrentVertxRequest request) {
        this.envelopes = envelopes;
        this.request = request;
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        if (problem.status() >= 500) {
            Log.debugf(problem, "request failed with %s", problem.slug());
        }
        var response = write(ProblemView.of(problem, requestId()));
        problem.retryAfter()
                .ifPresent(wait -> response.getHeaders()
                        .putSingle(HttpHeaders.RETRY_AFTER, Math.max(1, (wait.toMillis() + 999) / 1000)));
        return response;
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException exception) {
        var errors = exception.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
        var detail = errors.stream()
                .map(error -> error.field() + " " + error.message())
                .collect(Collectors.joining("; "));
        return write(ProblemView.of(new Problem.BadRequest(detail), requestId()).with(errors));
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException exception) {
        var location = exception.getLocation();
        var where = location == null
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        var field = exception instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? ", field "
                        + mapping.getPath().stream()
                                .map(step ->
                                        step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                                .collect(Collectors.joining("."))
                : "";
        return problem(new Problem.BadRequest("The body is not the JSON that is expected" + where + field + "."));
    }

    /** In place of the mapper that comes with the framework, whose answer is no problem. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException exception) {
        return unreadable(exception);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException exception) {
        if (exception.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        var status = exception.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(exception);
        }
        var response = write(StatusProblem.of(status, requestId()));
        exception
                .getResponse()
                .getHeaders()
                .getOrDefault(HttpHeaders.ALLOW, List.of())
                .forEach(allow -> response.getHeaders().add(HttpHeaders.ALLOW, allow));
        return response;
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        Log.error("request failed unexpectedly", failure);
        return write(StatusProblem.of(500, requestId()));
    }

    private Response write(ProblemView view) {
        var path = request.getCurrent().normalizedPath();
        return envelopes.stream()
                .filter(envelope -> envelope.covers(path))
                .findFirst()
                .map(envelope -> envelope.write(view))
                .orElseGet(() -> Response.status(view.status())
                        .type(ProblemView.MEDIA_TYPE)
                        .entity(view)
                        .build());
    }

    private String requestId() {
        return Edge.requestId(request.getCurrent());
    }

    private static String field(ConstraintViolation<?> violation) {
        var path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2) // the method and its parameter
                .map(Object::toString)
                .collect(Collectors.joining("."));
        if (!path.isEmpty()) {
            return path;
        }
        var whole = violation.getPropertyPath().toString();
        return whole.substring(whole.lastIndexOf('.') + 1);
    }
}
