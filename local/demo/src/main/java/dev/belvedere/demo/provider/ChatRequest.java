package dev.belvedere.demo.provider;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A call of a model.
 *
 * @param seed decides what is answered
 * @param turn calls of the same run before this one
 * @param attempt calls of the same turn before this one
 * @param contextTokens length of the prompt, which itself is not sent
 * @param repeatedTokens how much of it an earlier call of the run had sent
 * @param scale factor on how much the model writes
 * @param prompt what the user asked
 * @param tools what the model may call
 */
public record ChatRequest(
        @NotNull @Size(max = 64) String model,
        long seed,
        @Min(0) @Max(100) int turn,
        @Min(0) @Max(10) int attempt,
        @Min(1) @Max(2_000_000) long contextTokens,
        @Min(0) @Max(2_000_000) long repeatedTokens,
        @Min(1) @Max(100) int scale,
        @NotNull @Size(max = 2000) String prompt,
        @NotNull @Size(max = 16) List<@NotNull @Size(max = 64) String> tools) {

    public ChatRequest withAttempt(int number) {
        return new ChatRequest(model, seed, turn, number, contextTokens, repeatedTokens, scale, prompt, tools);
    }
}
