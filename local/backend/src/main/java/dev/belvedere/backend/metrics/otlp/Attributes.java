package dev.belvedere.backend.metrics.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Attributes as label values. */
final class Attributes {
    private static final int DEEPEST = 16;

    private Attributes() {}

    /** Labels of attributes; names that become the same are joined by a semicolon, as the specification asks. */
    static Map<String, String> labels(List<KeyValue> attributes) {
        var labels = new TreeMap<String, String>();
        for (var attribute : attributes) {
            var name = MetricNames.label(attribute.getKey());
            if (!name.isEmpty()) {
                labels.merge(name, text(attribute.getValue()), (one, other) -> one + ";" + other);
            }
        }
        return labels;
    }

    static String text(AnyValue value) {
        return text(value, 0);
    }

    private static String text(AnyValue value, int depth) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
            case INT_VALUE -> Long.toString(value.getIntValue());
            case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
            case BYTES_VALUE ->
                Base64.getEncoder().encodeToString(value.getBytesValue().toByteArray());
            case ARRAY_VALUE -> depth == DEEPEST ? "" : array(value, depth);
            case KVLIST_VALUE -> depth == DEEPEST ? "" : object(value, depth);
            default -> "";
        };
    }

    private static String array(AnyValue value, int depth) {
        return value.getArrayValue().getValuesList().stream()
                .map(each -> json(each, depth + 1))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String object(AnyValue value, int depth) {
        return value.getKvlistValue().getValuesList().stream()
                .map(each -> quote(each.getKey()) + ":" + json(each.getValue(), depth + 1))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String json(AnyValue value, int depth) {
        var text = text(value, depth);
        return value.hasStringValue() || value.hasBytesValue() ? quote(text) : text.isEmpty() ? "null" : text;
    }

    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
