package dev.belvedere.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.snappy.SnappyDecompressor;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemoteWriteTest {
    /** Written down from the protocol's field numbers: labels 1, samples 2 (value 1, timestamp 2). */
    private static final String UP = "0a1d" // one series of 29 bytes
            + "0a0e" + "0a085f5f6e616d655f5f" + "12027570" // __name__="up"
            + "120b" + "09000000000000f03f" + "1001";

    @Test
    void aSampleIsEncodedByTheProtocolsFieldNumbers() {
        var series = TimeSeries.of(Map.of("__name__", "up"), 1, 1000, 1.0);

        var message = RemoteWrite.encode(List.of(series), List.of());

        assertThat(HexFormat.of().formatHex(message)).isEqualTo(UP);
    }

    @Test
    void aCompressedMessageIsASnappyBlockOfTheSameBytes() {
        var message = RemoteWrite.encode(
                List.of(TimeSeries.of(Map.of("__name__", "up", "job", "demo"), 1_000, 1_000, 1, 2, 3)), List.of());

        var block = RemoteWrite.compress(message);

        var restored = new byte[message.length];
        new SnappyDecompressor().decompress(block, 0, block.length, restored, 0, restored.length);
        assertThat(restored).isEqualTo(message);
    }
}
