package dev.belvedere.backend.metrics.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.belvedere.query.series.Labels;
import java.sql.SQLException;
import java.util.TreeMap;

/** Labels as they stand in the database. */
final class LabelJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};

    private LabelJson() {}

    static String write(Labels labels) throws SQLException {
        try {
            return MAPPER.writeValueAsString(labels.toMap());
        } catch (JsonProcessingException e) {
            throw new SQLException("Labels cannot be written: " + labels, e);
        }
    }

    static Labels read(String json) throws SQLException {
        try {
            return Labels.of(MAPPER.readValue(json, MAP));
        } catch (JsonProcessingException e) {
            throw new SQLException("Labels cannot be read: " + json, e);
        }
    }
}
