package dev.belvedere.backend.metrics.store;

import com.google.protobuf.CodedOutputStream;
import dev.belvedere.backend.metrics.model.Exemplar;
import dev.belvedere.backend.metrics.model.Metadata;
import dev.belvedere.query.series.Labels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Writes one record of the write-ahead log: a sequence of entries, each a kind and its fields in protobuf's primitive
 * encodings. {@link WalDecoder} reads it.
 */
final class WalEncoder {
    static final int SERIES = 1;
    static final int SAMPLE = 2;
    static final int METADATA = 3;
    static final int EXEMPLAR = 4;

    private final ExposedBytes bytes = new ExposedBytes();
    private final CodedOutputStream out = CodedOutputStream.newInstance(bytes, 1 << 14);
    private long previousMillis;

    void series(Series series) {
        write(() -> {
            out.writeUInt32NoTag(SERIES);
            out.writeUInt32NoTag(series.id());
            labels(series.labels());
        });
    }

    void sample(Series series, long timeMillis, double value) {
        write(() -> {
            out.writeUInt32NoTag(SAMPLE);
            out.writeUInt32NoTag(series.id());
            out.writeSInt64NoTag(timeMillis - previousMillis);
            out.writeDoubleNoTag(value);
        });
        previousMillis = timeMillis;
    }

    void metadata(Metadata metadata) {
        write(() -> {
            out.writeUInt32NoTag(METADATA);
            out.writeStringNoTag(metadata.name());
            out.writeStringNoTag(metadata.type().text());
            out.writeStringNoTag(metadata.unit());
            out.writeStringNoTag(metadata.help());
        });
    }

    void exemplar(Series series, Exemplar exemplar) {
        write(() -> {
            out.writeUInt32NoTag(EXEMPLAR);
            out.writeUInt32NoTag(series.id());
            out.writeSInt64NoTag(exemplar.timeMillis());
            out.writeDoubleNoTag(exemplar.value());
            labels(exemplar.labels());
        });
    }

    /** The record; valid until the encoder is used again. */
    ByteBuffer record() {
        write(out::flush);
        return bytes.buffer();
    }

    private void labels(Labels labels) throws IOException {
        out.writeUInt32NoTag(labels.size());
        labels.forEach((name, value) -> write(() -> {
            out.writeStringNoTag(name);
            out.writeStringNoTag(value);
        }));
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
    }

    private static final class ExposedBytes extends ByteArrayOutputStream {
        ByteBuffer buffer() {
            return ByteBuffer.wrap(buf, 0, count);
        }
    }
}
