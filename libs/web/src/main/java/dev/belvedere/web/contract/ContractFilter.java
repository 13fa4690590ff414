package dev.belvedere.web.contract;

import dev.belvedere.web.problem.ProblemView;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Completes a service's OpenAPI document: every operation may answer with a problem, and what an answer always holds
 * is required, so that generated types need no check for it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String PROBLEM = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var sent = new HashSet<String>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> {
                    addProblem(operation);
                    sent.addAll(requestSchemas(operation));
                });
        var schemas = Objects.requireNonNullElse(document.getComponents().getSchemas(), Map.<String, Schema>of());
        schemas.forEach((name, schema) -> {
            if (!sent.contains(name)) {
                requireWhatIsAlwaysThere(schema);
            }
        });
    }

    private static void addProblem(Operation operation) {
        operation
                .getResponses()
                .removeAPIResponse("400"); // what the scanner adds for validated bodies, without a schema
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("A problem")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                ProblemView.MEDIA_TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref(PROBLEM)))));
    }

    private static Set<String> requestSchemas(Operation operation) {
        var names = new HashSet<String>();
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(media -> {
                var ref = media.getSchema().getRef();
                if (ref != null) {
                    names.add(ref.substring(ref.lastIndexOf('/') + 1));
                }
            });
        }
        return names;
    }

    private static void requireWhatIsAlwaysThere(Schema schema) {
        if (schema.getProperties() != null) {
            schema.setRequired(schema.getProperties().entrySet().stream()
                    .filter(property -> !isNullable(property.getValue()))
                    .map(Map.Entry::getKey)
                    .toList());
        }
    }

    private static boolean isNullable(Schema schema) {
        var type = schema.getType();
        var alternatives = schema.getAnyOf();
        return (type != null && type.contains(Schema.SchemaType.NULL))
                || (alternatives != null && alternatives.stream().anyMatch(ContractFilter::isNullable));
    }
}
