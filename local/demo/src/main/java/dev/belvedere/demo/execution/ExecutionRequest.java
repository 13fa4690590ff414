package dev.belvedere.demo.execution;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is asked to do; without it the agent gets one of its usual questions.
 *
 * @param input at most 2,000 characters
 * @param conversationId groups runs
 */
public record ExecutionRequest(
        @Nullable @Size(max = 2000) String input,
        @Nullable @Size(max = 64) String conversationId) {

    static final ExecutionRequest USUAL = new ExecutionRequest(null, null);
}
