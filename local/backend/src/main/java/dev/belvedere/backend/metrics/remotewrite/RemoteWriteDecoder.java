package dev.belvedere.backend.metrics.remotewrite;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import dev.belvedere.backend.metrics.model.Exemplar;
import dev.belvedere.backend.metrics.model.Metadata;
import dev.belvedere.backend.metrics.model.MetricType;
import dev.belvedere.backend.metrics.model.WriteBatch;
import dev.belvedere.query.series.Labels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a {@code prometheus.WriteRequest} field by field: the messages are few and small, and a tree of objects for each
 * sample would cost more than everything that follows.
 *
 * @see <a href="https://prometheus.io/docs/specs/prw/remote_write_spec/">the specification</a>
 */
final class RemoteWriteDecoder {
    private static final MetricType[] TYPES = {
        MetricType.UNKNOWN,
        MetricType.COUNTER,
        MetricType.GAUGE,
        MetricType.HISTOGRAM,
        MetricType.GAUGEHISTOGRAM,
        MetricType.SUMMARY,
        MetricType.INFO,
        MetricType.STATESET
    };
    private static final int LONGEST_HELP = 1024;

    private final CodedInputStream in;
    private final WriteBatch batch = new WriteBatch();
    private int histograms;

    /** @param histograms native histograms, which are not stored */
    record Decoded(WriteBatch batch, int histograms) {}

    private record Point(long timeMillis, double value) {}

    private RemoteWriteDecoder(byte[] message) {
        this.in = CodedInputStream.newInstance(message);
    }

    static Decoded decode(byte[] message) throws InvalidProtocolBufferException, IOException {
        var decoder = new RemoteWriteDecoder(message);
        decoder.message((field, _) -> {
            switch (field) {
                case 1 -> decoder.series();
                case 3 -> decoder.metadata();
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new Decoded(decoder.batch, decoder.histograms);
    }

    /** Reads the field that the tag announced; says whether it knew it. */
    @FunctionalInterface
    private interface FieldReader {
        boolean read(int field, int wireType) throws IOException;
    }

    private void message(FieldReader reader) throws IOException {
        for (var tag = in.readTag(); tag != 0; tag = in.readTag()) {
            var wireType = WireFormat.getTagWireType(tag);
            if (wireType == WireFormat.WIRETYPE_END_GROUP) {
                throw new InvalidProtocolBufferException("WriteRequest: wiretype end group for non-group");
            }
            if (!reader.read(WireFormat.getTagFieldNumber(tag), wireType)) {
                in.skipField(tag);
            }
        }
    }

    private void embedded(FieldReader reader) throws IOException {
        var limit = in.pushLimit(in.readRawVarint32());
        message(reader);
        in.checkLastTagWas(0);
        in.popLimit(limit);
    }

    private void series() throws IOException {
        var labels = new TreeMap<String, String>();
        var points = new ArrayList<Point>();
        var exemplars = new ArrayList<Exemplar>();
        embedded((field, _) -> {
            switch (field) {
                case 1 -> label(labels);
                case 2 -> points.add(point());
                case 3 -> exemplars.add(exemplar());
                case 4 -> {
                    histograms++;
                    return false;
                }
                default -> {
                    return false;
                }
            }
            return true;
        });
        valid(labels).ifPresent(series -> add(series, points, exemplars));
    }

    private void add(Labels series, List<Point> points, List<Exemplar> exemplars) {
        points.forEach(point -> batch.add(series, point.timeMillis(), point.value()));
        exemplars.forEach(exemplar -> batch.add(series, exemplar));
    }

    /** As in Prometheus a series without a name, or with a label without one, is left out silently. */
    private static Optional<Labels> valid(TreeMap<String, String> labels) {
        var isValid = !labels.getOrDefault(Labels.NAME, "").isEmpty() && !labels.containsKey("");
        return isValid ? Optional.of(Labels.of(labels)) : Optional.empty();
    }

    private void label(TreeMap<String, String> labels) throws IOException {
        var pair = new String[] {"", ""};
        embedded((field, _) -> {
            if (field != 1 && field != 2) {
                return false;
            }
            pair[field - 1] = in.readStringRequireUtf8();
            return true;
        });
        if (labels.put(pair[0], pair[1]) != null) {
            throw new InvalidProtocolBufferException("label name \"%s\" is not unique".formatted(pair[0]));
        }
    }

    private Point point() throws IOException {
        var value = new double[1];
        var time = new long[1];
        embedded((field, _) -> {
            switch (field) {
                case 1 -> value[0] = in.readDouble();
                case 2 -> time[0] = in.readInt64();
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new Point(time[0], value[0]);
    }

    private Exemplar exemplar() throws IOException {
        var labels = new TreeMap<String, String>();
        var value = new double[1];
        var time = new long[1];
        embedded((field, _) -> {
            switch (field) {
                case 1 -> label(labels);
                case 2 -> value[0] = in.readDouble();
                case 3 -> time[0] = in.readInt64();
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new Exemplar(Labels.of(labels), value[0], time[0]);
    }

    private void metadata() throws IOException {
        var type = new int[1];
        var texts = new String[] {"", "", ""};
        embedded((field, _) -> {
            switch (field) {
                case 1 -> type[0] = in.readEnum();
                case 2 -> texts[0] = in.readStringRequireUtf8();
                case 4 -> texts[1] = in.readStringRequireUtf8();
                case 5 -> texts[2] = in.readStringRequireUtf8();
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (!texts[0].isEmpty()) {
            var known = type[0] >= 0 && type[0] < TYPES.length ? TYPES[type[0]] : MetricType.UNKNOWN;
            var help = texts[1].length() > LONGEST_HELP ? texts[1].substring(0, LONGEST_HELP) : texts[1];
            batch.add(new Metadata(texts[0], known, texts[2], help));
        }
    }
}
