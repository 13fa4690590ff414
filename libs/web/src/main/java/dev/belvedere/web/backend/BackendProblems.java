package dev.belvedere.web.backend;

import dev.belvedere.web.problem.Problem;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The problems of a backend as its callers read them. */
final class BackendProblems {
    static final Duration SOON = Duration.ofSeconds(1);

    private BackendProblems() {}

    static Problem tooSlow(BackendSettings backend, @Nullable Throwable cause) {
        return new Problem.BackendTimeout(
                backend.name() + " did not answer in time. Ask for a shorter range, or try again.", cause);
    }

    static Problem unreachable(BackendSettings backend, Duration retryAfter, @Nullable Throwable cause) {
        return new Problem.BackendUnavailable(
                "%s at %s cannot be reached. What needs no %s works on."
                        .formatted(backend.name(), backend.base().getAuthority(), backend.name()),
                retryAfter,
                cause);
    }

    static Problem busy(BackendSettings backend) {
        return new Problem.BackendUnavailable(
                "Too many calls to %s wait for their turn. Try again in a moment.".formatted(backend.name()),
                SOON,
                null);
    }

    static Problem broken(BackendSettings backend, Throwable cause) {
        return new Problem.BackendAnswer(
                "The answer of %s broke off or is not what its API promises.".formatted(backend.name()), cause);
    }

    /** The problem that a status alone means, before the body is looked at; null if the body has to say. */
    static @Nullable Problem ofStatus(BackendSettings backend, HttpResponse<?> response, boolean isJson) {
        var status = response.statusCode();
        if (status == 429) {
            return new Problem.RateLimited(
                    backend.name() + " is asked too often. Try again later.", retryAfter(response, SOON));
        }
        if (isJson) {
            return null;
        }
        return switch (status) {
            case 500, 502, 503, 504 -> unreachable(backend, retryAfter(response, SOON), null);
            case 401, 403 ->
                new Problem.BackendAnswer(
                        "%s refuses this service (status %d). Its address or credentials need an administrator."
                                .formatted(backend.name(), status),
                        null);
            default ->
                new Problem.BackendAnswer(
                        "%s answered with status %d and something that is not JSON. Is its address right?"
                                .formatted(backend.name(), status),
                        null);
        };
    }

    private static Duration retryAfter(HttpResponse<?> response, Duration otherwise) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(otherwise);
    }
}
