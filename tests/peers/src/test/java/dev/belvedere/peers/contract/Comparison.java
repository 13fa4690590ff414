package dev.belvedere.peers.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Where two answers differ, one line a place. Figures may differ in their last digits, as additions in another order do;
 * the same figure written in another way is a difference.
 */
public final class Comparison {
    private static final double LAST_DIGITS = 1e-12;
    private static final int LINES = 12;

    private final List<String> differences = new ArrayList<>();

    private Comparison() {}

    public static List<String> differences(Recorded expected, Recorded actual) {
        var comparison = new Comparison();
        comparison.differ("status", expected.status(), actual.status());
        comparison.differ("Content-Type", expected.contentType(), actual.contentType());
        comparison.compare("", expected.body(), actual.body());
        return comparison.differences.stream().limit(LINES).toList();
    }

    public static List<String> differences(JsonNode expected, JsonNode actual) {
        var comparison = new Comparison();
        comparison.compare("", expected, actual);
        return comparison.differences.stream().limit(LINES).toList();
    }

    private void compare(String place, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            var names = new TreeSet<String>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(place + "/" + name, expected.path(name), actual.path(name)));
        } else if (expected.isArray() && actual.isArray()) {
            differ(place + " length", expected.size(), actual.size());
            for (var i = 0; i < Math.min(expected.size(), actual.size()); i++) {
                compare(place + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (!sameFigure(expected, actual)) {
            differ(place, expected, actual);
        }
    }

    private void differ(String place, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add("%s: expected %s but was %s".formatted(place, shown(expected), shown(actual)));
        }
    }

    private static String shown(Object value) {
        return value instanceof JsonNode node && node.isMissingNode() ? "nothing" : value.toString();
    }

    private static boolean sameFigure(JsonNode expected, JsonNode actual) {
        if (expected.getNodeType() != actual.getNodeType()) {
            return false;
        }
        try {
            var one = Double.parseDouble(expected.asText());
            var other = Double.parseDouble(actual.asText());
            return one != other && Math.abs(one - other) <= LAST_DIGITS * Math.max(Math.abs(one), Math.abs(other));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
