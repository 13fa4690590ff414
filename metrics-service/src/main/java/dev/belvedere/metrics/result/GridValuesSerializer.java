package dev.belvedere.metrics.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes a grid without boxing its values. */
final class GridValuesSerializer extends JsonSerializer<GridValues> {

    @Override
    public void serialize(GridValues grid, JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeStartArray();
        for (var point = 0; point < grid.points(); point++) {
            if (grid.isPresent(point)) {
                SampleValueSerializer.write(grid.get(point), json);
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
    }
}
