package dev.belvedere.metrics.backend;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The small words of Prometheus' JSON, read token by token. Anything unexpected is an {@link IOException}. */
final class AnswerParser {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private AnswerParser() {}

    static JsonParser of(InputStream body) throws IOException {
        return JSON.createParser(body);
    }

    static void expect(JsonToken expected, JsonToken actual) throws IOException {
        if (expected != actual) {
            throw new IOException("answer: " + actual + " (expected: " + expected + ")");
        }
    }

    /** Reads an object: calls {@code field} with the parser at each field's value. The parser stands at its start. */
    static void object(JsonParser json, FieldReader field) throws IOException {
        expect(JsonToken.START_OBJECT, json.currentToken());
        while (json.nextToken() != JsonToken.END_OBJECT) {
            expect(JsonToken.FIELD_NAME, json.currentToken());
            var name = json.currentName();
            json.nextToken();
            field.read(name);
        }
    }

    /** Reads an array: calls {@code element} with the parser at each element. The parser stands at its start. */
    static void array(JsonParser json, ElementReader element) throws IOException {
        expect(JsonToken.START_ARRAY, json.currentToken());
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                throw new IOException("answer: ends inside an array");
            }
            element.read();
        }
    }

    static String text(JsonParser json) throws IOException {
        expect(JsonToken.VALUE_STRING, json.currentToken());
        return json.getText();
    }

    static List<String> texts(JsonParser json) throws IOException {
        var texts = new ArrayList<String>();
        array(json, () -> texts.add(text(json)));
        return texts;
    }

    /** A label set, in the order of the answer. */
    static Map<String, String> labels(JsonParser json) throws IOException {
        var labels = new LinkedHashMap<String, String>();
        object(json, name -> labels.put(name, text(json)));
        return Collections.unmodifiableMap(labels);
    }

    /** A time in seconds, as milliseconds. */
    static long millis(JsonParser json) throws IOException {
        if (!json.currentToken().isNumeric()) {
            throw new IOException("answer: " + json.currentToken() + " (expected: a time in seconds)");
        }
        return Math.round(json.getDoubleValue() * 1000);
    }

    /** A sample's value: a number in a string, because JSON has neither NaN nor infinity. */
    static double value(JsonParser json) throws IOException {
        var text = text(json);
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> {
                try {
                    yield Double.parseDouble(text);
                } catch (NumberFormatException exception) {
                    throw new IOException("answer: a sample's value is no number", exception);
                }
            }
        };
    }

    /** Skips the value that the parser stands at. */
    static void skip(JsonParser json) throws IOException {
        json.skipChildren();
    }

    /** Reads one field's value. */
    @FunctionalInterface
    interface FieldReader {
        void read(String name) throws IOException;
    }

    /** Reads one element. */
    @FunctionalInterface
    interface ElementReader {
        void read() throws IOException;
    }
}
