package dev.belvedere.backend.metrics.otlp;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.belvedere.backend.body.BodyReader;
import dev.belvedere.backend.body.BodyRefused;
import dev.belvedere.backend.body.BodyTooLarge;
import dev.belvedere.backend.metrics.IngestMeters;
import dev.belvedere.backend.metrics.model.WriteRefused;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** OTLP metrics over HTTP. Errors are a {@code google.rpc.Status} in the request's own encoding, as OTLP asks. */
@Path("/v1/metrics")
@RunOnVirtualThread
public class OtlpMetricsResource {
    private static final String PROTOBUF = "application/x-protobuf";
    private static final String JSON = "application/json";

    /** The tree of a message takes a multiple of its bytes. */
    private static final int TREE_FACTOR = 2;

    private final BodyReader bodies;
    private final ExportMetrics exportMetrics;
    private final IngestMeters meters;

    OtlpMetricsResource(BodyReader bodies, ExportMetrics exportMetrics, IngestMeters meters) {
        this.bodies = bodies;
        this.exportMetrics = exportMetrics;
        this.meters = meters;
    }

    @POST
    public Response export(
            @HeaderParam("Content-Type") @Nullable String contentType,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            @HeaderParam("Content-Length") @Nullable Long length,
            InputStream body)
            throws IOException {
        var type = Objects.requireNonNullElse(contentType, "").split(";", -1)[0].trim();
        var isJson = type.equalsIgnoreCase(JSON);
        if (!isJson && !type.equalsIgnoreCase(PROTOBUF)) {
            return error(
                    415,
                    Code.INVALID_ARGUMENT,
                    "unsupported content type: %s, supported: [%s, %s]".formatted(type, JSON, PROTOBUF),
                    true);
        }
        var coding = Objects.requireNonNullElse(encoding, "identity");
        var isGzip = coding.equalsIgnoreCase("gzip");
        if (!isGzip && !coding.equalsIgnoreCase("identity")) {
            return error(
                    415,
                    Code.INVALID_ARGUMENT,
                    "unsupported encoding: %s, supported: [gzip]".formatted(coding),
                    isJson);
        }
        var declared = Objects.requireNonNullElse(length, -1L);
        try (var held = isGzip ? bodies.readGzip(body, declared) : bodies.read(body, declared)) {
            held.reserve(held.bytes().length * TREE_FACTOR);
            return answer(200, exportMetrics.run(parse(held.bytes(), isJson)), isJson);
        } catch (BodyTooLarge e) {
            return error(
                    413,
                    Code.RESOURCE_EXHAUSTED,
                    "the body has more than %d bytes; send smaller batches".formatted(e.mostBytes()),
                    isJson);
        } catch (BodyRefused e) {
            return error(e.reason().status(), Code.UNAVAILABLE, e.message(), isJson);
        } catch (WriteRefused e) {
            return error(503, Code.UNAVAILABLE, Objects.requireNonNullElse(e.getMessage(), ""), isJson);
        } catch (InvalidProtocolBufferException e) {
            return malformed("the body is no OTLP metrics request: " + e.getMessage(), isJson);
        } catch (ZipException | EOFException e) {
            return malformed("the body is no gzip: " + e.getMessage(), isJson);
        }
    }

    private static ExportMetricsServiceRequest parse(byte[] body, boolean isJson) throws IOException {
        return isJson ? OtlpJson.parse(body) : ExportMetricsServiceRequest.parseFrom(body);
    }

    private Response malformed(String message, boolean isJson) throws IOException {
        meters.malformed(IngestMeters.Protocol.OTLP);
        return error(400, Code.INVALID_ARGUMENT, message, isJson);
    }

    private static Response error(int status, Code code, String message, boolean isJson) throws IOException {
        var answer = Status.newBuilder()
                .setCode(code.getNumber())
                .setMessage(message)
                .build();
        var response = answer(status, answer, isJson);
        return status == 503
                ? Response.fromResponse(response).header("Retry-After", "30").build()
                : response;
    }

    private static Response answer(int status, Message message, boolean isJson) throws IOException {
        Object entity =
                isJson ? JsonFormat.printer().omittingInsignificantWhitespace().print(message) : message.toByteArray();
        return Response.status(status)
                .type(isJson ? JSON : PROTOBUF)
                .entity(entity)
                .build();
    }
}
