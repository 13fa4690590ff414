package dev.belvedere.backend.metrics.store;

import com.google.protobuf.CodedInputStream;
import dev.belvedere.backend.metrics.model.Exemplar;
import dev.belvedere.backend.metrics.model.Metadata;
import dev.belvedere.backend.metrics.model.MetricType;
import dev.belvedere.query.series.Labels;
import java.io.IOException;

/** Reads what {@link WalEncoder} wrote. */
final class WalDecoder {

    /** Receives the entries of a record in order. */
    interface Target {
        void series(int id, Labels labels);

        void sample(int seriesId, long timeMillis, double value);

        void metadata(Metadata metadata);

        void exemplar(int seriesId, Exemplar exemplar);
    }

    private WalDecoder() {}

    static void decode(byte[] record, Target target) throws IOException {
        var in = CodedInputStream.newInstance(record);
        var previousMillis = 0L;
        while (!in.isAtEnd()) {
            var kind = in.readUInt32();
            switch (kind) {
                case WalEncoder.SERIES -> target.series(in.readUInt32(), labels(in));
                case WalEncoder.SAMPLE -> {
                    var series = in.readUInt32();
                    previousMillis += in.readSInt64();
                    target.sample(series, previousMillis, in.readDouble());
                }
                case WalEncoder.METADATA ->
                    target.metadata(new Metadata(
                            in.readString(), MetricType.of(in.readString()), in.readString(), in.readString()));
                case WalEncoder.EXEMPLAR -> {
                    var series = in.readUInt32();
                    var time = in.readSInt64();
                    var value = in.readDouble();
                    target.exemplar(series, new Exemplar(labels(in), value, time));
                }
                default -> throw new IOException("kind of entry: " + kind + " (expected: 1 to 4)");
            }
        }
    }

    private static Labels labels(CodedInputStream in) throws IOException {
        var pairs = new String[in.readUInt32() * 2];
        for (var i = 0; i < pairs.length; i++) {
            pairs[i] = in.readString();
        }
        return Labels.of(pairs);
    }
}
