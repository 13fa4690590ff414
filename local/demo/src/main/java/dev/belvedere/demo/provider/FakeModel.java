package dev.belvedere.demo.provider;

import dev.belvedere.demo.http.Problem;
import dev.belvedere.demo.model.Dice;
import dev.belvedere.demo.model.LanguageModel;
import dev.belvedere.demo.model.Pace;
import dev.belvedere.demo.provider.ChatResponse.ToolRequest;
import dev.belvedere.demo.provider.ChatResponse.Usage;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Answers as a language model would, but for the sense of it: how long it takes, what it uses, which tool it wants. */
@Singleton
public class FakeModel {
    private static final double OVERLOADED = 0.006;
    private static final int TOOL_TURNS = 3;
    private static final String ORDER_TOOL = "search_orders";

    private final Pace pace;

    FakeModel(Pace pace) {
        this.pace = pace;
    }

    ChatResponse answer(LanguageModel model, ChatRequest request) throws InterruptedException {
        var dice = Dice.of(request.seed(), request.turn(), request.attempt());
        var usage = usage(model, request, dice);
        pace.pass(dice.around(model.medianMillis()));
        if (dice.hits(OVERLOADED)) {
            throw new Problem.BackendUnavailable("The model %s is overloaded, try again.".formatted(request.model()));
        }
        var tool = tool(request, dice);
        return new ChatResponse(
                "chat-%016x".formatted(dice.seed()),
                request.model(),
                tool == null ? "Here is what I found." : "",
                tool,
                tool == null ? "stop" : "tool_calls",
                usage);
    }

    /** How many tools a run calls depends on its seed alone; a question about an order starts with the order. */
    private static @Nullable ToolRequest tool(ChatRequest request, Dice dice) {
        var wanted = Dice.of(request.seed()).between(0, TOOL_TURNS);
        var asksForOrder = request.prompt().contains("order") && request.tools().contains(ORDER_TOOL);
        if (request.tools().isEmpty() || request.turn() >= (asksForOrder ? Math.max(1, wanted) : wanted)) {
            return null;
        }
        var name = asksForOrder && request.turn() == 0 ? ORDER_TOOL : dice.oneOf(request.tools());
        var arguments = "{\"id\":\"c_%05d\",\"limit\":50}".formatted(dice.between(0, 99_999));
        return new ToolRequest("call_%08x".formatted(dice.between(0, Integer.MAX_VALUE - 1)), name, arguments);
    }

    private static Usage usage(LanguageModel model, ChatRequest request, Dice dice) {
        var cached = request.repeatedTokens() * dice.between(85, 100) / 100;
        var fresh = request.contextTokens() - cached;
        var written = model.billsCacheWrites() ? fresh * dice.between(40, 80) / 100 : 0;
        var reasoning = model.reasons() ? (long) dice.between(80, 600) * request.scale() : 0;
        var output = (long) dice.between(40, 320) * request.scale();
        return new Usage(request.contextTokens(), cached, written, output + reasoning, reasoning);
    }
}
