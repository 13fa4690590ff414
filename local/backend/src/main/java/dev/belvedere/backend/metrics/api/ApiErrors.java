package dev.belvedere.backend.metrics.api;

import dev.belvedere.backend.body.BodyRefused;
import dev.belvedere.backend.body.BodyTooLarge;
import dev.belvedere.backend.metrics.model.WriteRefused;
import io.quarkus.logging.Log;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers. What nobody foresaw is logged and shows nothing of the inside. */
final class ApiErrors {

    @ServerExceptionMapper
    Response apiError(ApiError error) {
        return envelope(error.type(), error.message());
    }

    @ServerExceptionMapper
    Response writeRefused(WriteRefused refused) {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header("Retry-After", "30")
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity(refused.getMessage() + "\n")
                .build();
    }

    @ServerExceptionMapper
    Response bodyRefused(BodyRefused refused) {
        return Response.fromResponse(text(refused.reason().status(), refused.message()))
                .header("Retry-After", "5")
                .build();
    }

    @ServerExceptionMapper
    Response bodyTooLarge(BodyTooLarge tooLarge) {
        return text(413, "the body has more than %d bytes; send smaller batches".formatted(tooLarge.mostBytes()));
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException notFound) {
        return text(404, "404 page not found");
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException notAllowed) {
        return Response.fromResponse(text(405, "Method Not Allowed"))
                .header("Allow", notAllowed.getResponse().getHeaderString("Allow"))
                .build();
    }

    @ServerExceptionMapper
    Response other(WebApplicationException failure) {
        var status = failure.getResponse().getStatus();
        return text(status, failure.getResponse().getStatusInfo().getReasonPhrase());
    }

    @ServerExceptionMapper
    Response unforeseen(RuntimeException failure) {
        Log.error("A request failed", failure);
        return envelope(ApiError.Type.INTERNAL, "internal error; the backend's log has the details");
    }

    private static Response text(int status, String text) {
        return Response.status(status)
                .type("text/plain; charset=utf-8")
                .entity(text + "\n")
                .build();
    }

    private static Response envelope(ApiError.Type type, String message) {
        return Response.status(type.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ErrorBody.of(type, message))
                .build();
    }
}
