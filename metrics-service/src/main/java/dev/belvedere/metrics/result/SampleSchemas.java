package dev.belvedere.metrics.result;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Describes the JSON of {@link SampleValue} and {@link GridValues}, which annotations cannot say. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SampleSchemas implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents();
        schemas.addSchema(
                "SampleValue",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.NUMBER, SchemaType.STRING))
                        .description("A number, or one of the strings \"NaN\", \"+Inf\", \"-Inf\"."));
        schemas.addSchema(
                "GridValues",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.ARRAY))
                        .description("One value for each point of the grid: a number, null where there is no sample,"
                                + " or one of the strings \"NaN\", \"+Inf\", \"-Inf\".")
                        .items(OASFactory.createSchema()
                                .type(List.of(SchemaType.NUMBER, SchemaType.STRING, SchemaType.NULL))));
    }
}
