package dev.belvedere.backend.metrics.otlp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * OTLP's JSON. It is protobuf's own but for trace and span ids, which are hexadecimal where protobuf expects Base64: they
 * are rewritten before the library reads the rest. Jackson's own limits bound nesting and lengths.
 */
final class OtlpJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> IDS = List.of("traceId", "spanId", "trace_id", "span_id");

    private OtlpJson() {}

    static ExportMetricsServiceRequest parse(byte[] body) throws InvalidProtocolBufferException, IOException {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new InvalidProtocolBufferException("no JSON: " + e.getOriginalMessage());
        }
        if (tree == null || !tree.isObject()) {
            throw new InvalidProtocolBufferException("no JSON object");
        }
        rewriteIds(tree);
        var request = ExportMetricsServiceRequest.newBuilder();
        JsonFormat.parser().ignoringUnknownFields().merge(MAPPER.writeValueAsString(tree), request);
        return request.build();
    }

    private static void rewriteIds(JsonNode node) throws InvalidProtocolBufferException {
        if (node instanceof ObjectNode object) {
            for (var name : IDS) {
                var id = object.get(name);
                if (id != null && id.isTextual()) {
                    object.put(name, base64(id.textValue()));
                }
            }
        }
        for (var child : node) {
            rewriteIds(child);
        }
    }

    private static String base64(String hexadecimal) throws InvalidProtocolBufferException {
        try {
            return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
        } catch (IllegalArgumentException e) {
            throw new InvalidProtocolBufferException("an id that is not hexadecimal");
        }
    }
}
