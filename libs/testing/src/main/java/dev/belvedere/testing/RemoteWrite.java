package dev.belvedere.testing;

import com.google.protobuf.CodedOutputStream;
import io.airlift.compress.snappy.SnappyCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Client of Prometheus remote write 1.0: protobuf in a snappy block. The few message fields are written by hand, so
 * that tests do not share an encoder with the server that they test.
 *
 * @see <a href="https://prometheus.io/docs/specs/prw/remote_write_spec/">the specification</a>
 */
public record RemoteWrite(URI endpoint) {

    /** What a metric is, by the numbers of {@code MetricMetadata.MetricType}. */
    public enum Type {
        UNKNOWN,
        COUNTER,
        GAUGE,
        HISTOGRAM
    }

    public record Metadata(String metric, Type type, String help, String unit) {}

    public Http.Answer send(List<TimeSeries> series) {
        return send(series, List.of());
    }

    public Http.Answer send(List<TimeSeries> series, List<Metadata> metadata) {
        return sendRaw(compress(encode(series, metadata)));
    }

    /** Sends {@code body} as it is, with the headers of a well-formed request. */
    public Http.Answer sendRaw(byte[] body) {
        return Http.send(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-protobuf")
                .header("Content-Encoding", "snappy")
                .header("X-Prometheus-Remote-Write-Version", "0.1.0")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A snappy block of {@code message}. */
    public static byte[] compress(byte[] message) {
        var compressor = new SnappyCompressor();
        var block = new byte[compressor.maxCompressedLength(message.length)];
        var length = compressor.compress(message, 0, message.length, block, 0, block.length);
        return Arrays.copyOf(block, length);
    }

    /** The bytes of a {@code prometheus.WriteRequest}. */
    public static byte[] encode(List<TimeSeries> series, List<Metadata> metadata) {
        return message(request -> {
            for (var each : series) {
                request.writeByteArray(1, encode(each));
            }
            for (var each : metadata) {
                request.writeByteArray(3, encode(each));
            }
        });
    }

    private static byte[] encode(TimeSeries series) {
        return message(out -> {
            writeLabels(out, series.labels());
            for (var sample : series.samples()) {
                out.writeByteArray(2, message(field -> {
                    field.writeDouble(1, sample.value());
                    field.writeInt64(2, sample.timeMillis());
                }));
            }
            for (var exemplar : series.exemplars()) {
                out.writeByteArray(3, message(field -> {
                    writeLabels(field, exemplar.labels());
                    field.writeDouble(2, exemplar.value());
                    field.writeInt64(3, exemplar.timeMillis());
                }));
            }
        });
    }

    private static byte[] encode(Metadata metadata) {
        return message(out -> {
            out.writeEnum(1, metadata.type().ordinal());
            out.writeString(2, metadata.metric());
            out.writeString(4, metadata.help());
            out.writeString(5, metadata.unit());
        });
    }

    private static void writeLabels(CodedOutputStream out, Map<String, String> labels) throws IOException {
        for (var label : labels.entrySet()) {
            out.writeByteArray(1, message(field -> {
                field.writeString(1, label.getKey());
                field.writeString(2, label.getValue());
            }));
        }
    }

    private interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }

    private static byte[] message(Fields fields) {
        var bytes = new ByteArrayOutputStream();
        var out = CodedOutputStream.newInstance(bytes);
        try {
            fields.write(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a message in memory could not be written", e);
        }
        return bytes.toByteArray();
    }
}
