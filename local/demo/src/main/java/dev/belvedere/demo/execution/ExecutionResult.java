package dev.belvedere.demo.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.belvedere.instrumentation.TokenUsage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param status {@code completed}, {@code failed} or {@code cancelled}
 * @param cause why it did not complete
 * @param traceId 32 lower-case hex digits
 * @param steps calls of models and tools
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExecutionResult(
        UUID executionId,
        String agentId,
        String workspace,
        String team,
        String status,
        @Nullable String cause,
        String traceId,
        long durationMillis,
        int steps,
        TokenUsage tokens,
        double costUsd) {}
