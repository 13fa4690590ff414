package dev.belvedere.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 writes it ({@value #MEDIA_TYPE}).
 *
 * @param type {@code /problems/<slug>}
 * @param instance id of the request, also in the header {@code X-Request-Id} and in the log
 * @param position for query errors
 * @param errors for fields that do not hold what they must
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem")
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Schema(nullable = true) @Nullable Position position,
        @Schema(nullable = true) @Nullable List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field of the request that does not hold what it must. */
    public record FieldError(String field, String message) {}

    static ProblemView of(Problem problem, String requestId) {
        return new ProblemView(
                "/problems/" + problem.slug(),
                problem.title(),
                problem.status(),
                problem.detail(),
                requestId,
                problem.position().orElse(null),
                null);
    }

    ProblemView with(List<FieldError> fieldErrors) {
        return new ProblemView(type, title, status, detail, instance, position, List.copyOf(fieldErrors));
    }
}
