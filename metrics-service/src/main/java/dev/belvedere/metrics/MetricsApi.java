package dev.belvedere.metrics;

import dev.belvedere.web.problem.ProblemView;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The product API; its document is committed as {@code openapi.yaml}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Belvedere metrics-service",
                        version = "v1",
                        description = "Metric queries, dashboards and model prices. Times are epoch milliseconds;"
                                + " errors are RFC 9457 problems."),
        components = @Components(schemas = @Schema(name = "Problem", implementation = ProblemView.class)))
public class MetricsApi extends Application {}
