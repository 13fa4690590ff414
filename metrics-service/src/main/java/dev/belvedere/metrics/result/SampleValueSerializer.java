package dev.belvedere.metrics.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes a value as a number where JSON has one. */
final class SampleValueSerializer extends JsonSerializer<SampleValue> {

    @Override
    public void serialize(SampleValue value, JsonGenerator json, SerializerProvider serializers) throws IOException {
        write(value.value(), json);
    }

    static void write(double value, JsonGenerator json) throws IOException {
        if (Double.isNaN(value)) {
            json.writeString("NaN");
        } else if (Double.isInfinite(value)) {
            json.writeString(value > 0 ? "+Inf" : "-Inf");
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }
}
