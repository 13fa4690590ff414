package dev.belvedere.backend.metrics.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of a request: of the address and, for a POST, of the form; the form comes first, as in Go. */
final class Parameters {
    private final MultivaluedMap<String, String> address;
    private final Optional<MultivaluedMap<String, String>> form;

    Parameters(MultivaluedMap<String, String> address, Optional<MultivaluedMap<String, String>> form) {
        this.address = address;
        this.form = form;
    }

    /** The first value; empty for one that is missing or empty. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst().filter(value -> !value.isEmpty());
    }

    List<String> all(String name) {
        var values = new ArrayList<String>();
        form.ifPresent(fields -> values.addAll(fields.getOrDefault(name, List.of())));
        values.addAll(address.getOrDefault(name, List.of()));
        return values;
    }

    long optionalTime(String name, long fallback) {
        try {
            return first(name).map(text -> Timestamps.parse(name, text)).orElse(fallback);
        } catch (ApiError e) {
            throw ApiError.parameter(
                    name,
                    "invalid time value for '%s': cannot parse %s to a valid timestamp"
                            .formatted(name, GoText.quote(first(name).orElse(""))));
        }
    }

    /** A parameter without which there is no answer; Prometheus reports a missing time as one that cannot be parsed. */
    long requiredTime(String name) {
        return Timestamps.parse(name, first(name).orElse(""));
    }

    /** Most elements of the answer; 0 is no limit. */
    int limit() {
        var text = first("limit").orElse("0");
        try {
            var limit = Long.parseLong(text);
            if (limit < 0) {
                throw ApiError.parameter("limit", "limit must be non-negative");
            }
            return (int) Math.min(limit, Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            throw ApiError.parameter("limit", "strconv.Atoi: parsing " + GoText.quote(text) + ": invalid syntax");
        }
    }
}
