package dev.belvedere.backend.metrics.remotewrite;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.belvedere.backend.Settings;
import dev.belvedere.backend.body.BodyReader;
import dev.belvedere.backend.metrics.IngestMeters;
import dev.belvedere.backend.metrics.StoreBatch;
import dev.belvedere.backend.metrics.model.WriteResult;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes remote write 1.0. As Prometheus does, it stores what it can of a request and answers 400 if a sample had to be
 * left out; 503 asks the sender to come again.
 */
@Path("/api/v1/write")
@RunOnVirtualThread
public class RemoteWriteResource {
    private static final String MEDIA_TYPE = "application/x-protobuf";
    private static final String VERSION_1 = "prometheus.WriteRequest";
    private static final String VERSION_2 = "io.prometheus.write.v2.Request";

    private final BodyReader bodies;
    private final StoreBatch storeBatch;
    private final IngestMeters meters;
    private final long mostBytes;

    RemoteWriteResource(BodyReader bodies, StoreBatch storeBatch, IngestMeters meters, Settings settings) {
        this.bodies = bodies;
        this.storeBatch = storeBatch;
        this.meters = meters;
        this.mostBytes = settings.limits().decompressedBody().asLongValue();
    }

    @POST
    public Response write(
            @HeaderParam("Content-Type") @Nullable String contentType,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            @HeaderParam("Content-Length") @Nullable Long length,
            InputStream body)
            throws IOException {
        var unsupported = unsupported(contentType, Objects.requireNonNullElse(encoding, ""));
        if (!unsupported.isEmpty()) {
            return text(Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode(), unsupported);
        }
        try (var held = bodies.read(body, Objects.requireNonNullElse(length, -1L))) {
            var decoded = RemoteWriteDecoder.decode(SnappyBlock.decompress(held, mostBytes));
            var result = storeBatch.run(decoded.batch());
            meters.stored(IngestMeters.Protocol.REMOTE_WRITE, result);
            return answer(result, decoded.histograms());
        } catch (BadRemoteWrite e) {
            return bad(e.message());
        } catch (InvalidProtocolBufferException e) {
            var message = Objects.requireNonNullElse(e.getMessage(), "");
            return bad(message.contains("ended unexpectedly") ? "unexpected EOF" : "proto: " + message);
        }
    }

    private static String unsupported(@Nullable String contentType, String encoding) {
        if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("snappy")) {
            return "%s encoding (compression) is not accepted by this server; only snappy is acceptable"
                    .formatted(encoding);
        }
        if (contentType == null || contentType.isBlank()) {
            return "";
        }
        var parts = contentType.split(";", -1);
        if (!parts[0].trim().equalsIgnoreCase(MEDIA_TYPE)) {
            return "expected application/x-protobuf as the first (media) part, got %s content-type"
                    .formatted(contentType);
        }
        for (var i = 1; i < parts.length; i++) {
            var parameter = parts[i].trim();
            if (parameter.toLowerCase(Locale.ROOT).startsWith("proto=")) {
                return unsupportedMessage(contentType, parameter.substring("proto=".length()));
            }
        }
        return "";
    }

    private static String unsupportedMessage(String contentType, String message) {
        return switch (message) {
            case VERSION_1 -> "";
            case VERSION_2 ->
                "remote write 2.0 (%s) is not accepted by this server yet; send %s".formatted(VERSION_2, VERSION_1);
            default ->
                "got %s content type; unknown type for remote write protobuf message %s, supported: %s"
                        .formatted(contentType, message, VERSION_1);
        };
    }

    private Response answer(WriteResult result, int histograms) {
        if (!result.firstRefusal().isEmpty()) {
            return text(Response.Status.BAD_REQUEST.getStatusCode(), result.firstRefusal());
        }
        return histograms == 0
                ? Response.noContent().build()
                : bad("native histograms are not stored yet: %d left out".formatted(histograms));
    }

    private Response bad(String problem) {
        meters.malformed(IngestMeters.Protocol.REMOTE_WRITE);
        return text(Response.Status.BAD_REQUEST.getStatusCode(), problem);
    }

    private static Response text(int status, String text) {
        return Response.status(status)
                .type("text/plain; charset=utf-8")
                .entity(text + "\n")
                .build();
    }
}
