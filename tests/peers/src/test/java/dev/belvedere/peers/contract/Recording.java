package dev.belvedere.peers.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.belvedere.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The answers of the real Prometheus, committed, so that ours can be compared on a machine without it. */
record Recording(Map<String, Recorded> answers) {
    /** 2026-01-01T00:00:00Z: when the first sample of the recorded corpus was. */
    static final long START_SECONDS = 1_767_225_600;

    /** With {@code -Dbelvedere.record=true} the real server's answers replace the recorded ones. */
    static final boolean RENEWED = Boolean.getBoolean("belvedere.record");

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    Recording {
        answers = Map.copyOf(answers);
    }

    /** What was recorded under {@code name}: {@code calls} or {@code writes}. */
    static Recording read(String name) {
        try {
            return new Recording(JSON.readValue(file(name).toFile(), new TypeReference<Map<String, Recorded>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be read".formatted(file(name)), e);
        }
    }

    /** The answer to the call or write of that name. */
    Recorded answer(String name) {
        var answer = answers.get(name);
        if (answer == null) {
            throw new IllegalArgumentException("%s: not recorded (run with -Dbelvedere.record=true)".formatted(name));
        }
        return answer;
    }

    void write(String name) {
        try {
            Files.writeString(file(name), JSON.writeValueAsString(new TreeMap<>(answers)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be written".formatted(file(name)), e);
        }
    }

    private static Path file(String name) {
        return Checkout.root()
                .resolve("tests/peers/src/test/resources/contract")
                .resolve(name + ".json");
    }
}
