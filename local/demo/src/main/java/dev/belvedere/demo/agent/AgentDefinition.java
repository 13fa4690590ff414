package dev.belvedere.demo.agent;

import dev.belvedere.demo.model.LanguageModel;
import dev.belvedere.instrumentation.Agent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent of the platform.
 *
 * @param id also its {@code agent_id} in the metrics
 * @param model name of one of {@link LanguageModel}
 * @param tools what it may call, at most 16; may be empty
 */
public record AgentDefinition(
        @NotNull @Pattern(regexp = NAME) String id,
        @NotBlank @Size(max = 120) String name,
        @NotNull @Pattern(regexp = NAME) String team,
        @NotNull @Pattern(regexp = NAME) String workspace,
        @NotNull @KnownModel String model,
        @NotNull @Size(max = 16) List<@NotNull @Pattern(regexp = NAME) String> tools) {
    static final String NAME = "[a-z0-9][a-z0-9._-]{0,62}";

    public AgentDefinition {
        tools = copy(tools);
    }

    public LanguageModel languageModel() {
        return LanguageModel.named(model).orElseThrow();
    }

    /** As the instrumentation knows it. */
    public Agent telemetry() {
        return new Agent(id, name, workspace, team, List.of(languageModel().model()));
    }

    /** Validation, which comes after this, refuses a null; it must reach it. */
    @SuppressWarnings("NullAway")
    private static List<String> copy(@Nullable List<String> tools) {
        return tools == null ? null : Collections.unmodifiableList(new ArrayList<>(tools));
    }
}
