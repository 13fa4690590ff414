package dev.belvedere.ui.part;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One part of the suite.
 *
 * @param title as the web app calls it
 * @param detail what is wrong, for people; absent while the part is up
 * @param sinceMillis since when it is so, epoch milliseconds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Part")
public record PartView(
        String name,
        String title,
        Status status,
        @Schema(nullable = true) @Nullable String detail,
        long sinceMillis) {

    /** Whether the part answers. */
    @Schema(name = "PartStatus")
    public enum Status {
        @JsonProperty("up")
        UP,
        @JsonProperty("down")
        DOWN
    }
}
