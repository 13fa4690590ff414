package dev.belvedere.ui.link;

import dev.belvedere.ui.GatewayConfig;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Addresses of what runs beside the suite. */
@Path("/api/ui/v1/links")
@NonBlocking
public class LinkResource {
    private final List<Link> links;

    LinkResource(GatewayConfig config) {
        this.links = config.links().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(link -> link.getValue().url().stream()
                        .map(url -> new Link(link.getKey(), link.getValue().title(), url.toString())))
                .toList();
    }

    /** Something with an address of its own. */
    public record Link(String name, String title, String url) {}

    /** All links, by name. */
    public record Links(List<Link> items) {}

    @GET
    @Operation(operationId = "listLinks", summary = "What runs beside the suite")
    public Links list() {
        return new Links(links);
    }
}
