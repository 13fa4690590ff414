package dev.belvedere.web.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor names the next page; missing on the last one
 * @param complete false where the backend or a limit kept something back that no cursor reaches
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items, @Schema(nullable = true) @Nullable String nextCursor, boolean complete) {
    public Page {
        items = List.copyOf(items);
    }
}
