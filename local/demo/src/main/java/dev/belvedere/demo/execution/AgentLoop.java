package dev.belvedere.demo.execution;

import dev.belvedere.demo.StepFailure;
import dev.belvedere.demo.agent.AgentDefinition;
import dev.belvedere.demo.gateway.LlmClient;
import dev.belvedere.demo.ledger.Ledger;
import dev.belvedere.demo.model.Dice;
import dev.belvedere.demo.provider.ChatRequest;
import dev.belvedere.demo.provider.ChatResponse;
import dev.belvedere.demo.provider.ChatResponse.ToolRequest;
import dev.belvedere.demo.tool.ToolBox;
import dev.belvedere.instrumentation.AgentRun;
import dev.belvedere.instrumentation.TokenUsage;
import org.jboss.logging.Logger;

/** One run of an agent: the model is called, and the tools it asks for, until it has its answer. */
final class AgentLoop {
    private static final Logger LOG = Logger.getLogger(AgentLoop.class);
    private static final int TURNS = 6;
    private static final double USER_LEAVES = 0.01;

    private final LlmClient llm;
    private final ToolBox tools;
    private final Ledger ledger;
    private final AgentDefinition agent;
    private final Assignment assignment;
    private final Dice dice;
    private int steps;
    private long contextTokens;
    private long repeatedTokens;
    private TokenUsage usage = TokenUsage.NONE;
    private double costUsd;

    AgentLoop(LlmClient llm, ToolBox tools, Ledger ledger, AgentDefinition agent, Assignment assignment) {
        this.llm = llm;
        this.tools = tools;
        this.ledger = ledger;
        this.agent = agent;
        this.assignment = assignment;
        dice = Dice.of(assignment.seed(), "loop");
        contextTokens = (long) dice.between(700, 2500) * assignment.scale();
    }

    int steps() {
        return steps;
    }

    TokenUsage usage() {
        return usage;
    }

    double costUsd() {
        return costUsd;
    }

    /** Returns whether the model came to an answer; false if the user left before. */
    boolean run(AgentRun run) throws StepFailure, InterruptedException {
        var leaves = dice.hits(USER_LEAVES);
        for (var turn = 0; turn < TURNS; turn++) {
            var reply = think(run, turn);
            if (leaves) {
                return false;
            }
            var wanted = reply.toolCall();
            if (wanted == null) {
                return true;
            }
            act(run, wanted);
        }
        return true;
    }

    private ChatResponse think(AgentRun run, int turn) throws StepFailure, InterruptedException {
        steps++;
        var model = agent.languageModel();
        var request = new ChatRequest(
                agent.model(),
                assignment.seed(),
                turn,
                0,
                contextTokens,
                repeatedTokens,
                assignment.scale(),
                assignment.question(),
                agent.tools());
        try (var call = run.startLlmCall(model.model())) {
            call.prompt(Messages.of("user", assignment.question()));
            var reply = llm.complete(call, model, request);
            var used = reply.usage().disjoint();
            var cost = model.price().usd(used);
            call.usage(used);
            call.costUsd(cost);
            call.finishReason(reply.finishReason());
            call.answer(Messages.of("assistant", reply.content()));
            call.succeed();
            account(used, cost);
            return reply;
        }
    }

    private void account(TokenUsage used, double cost) {
        ledger.used(agent.telemetry(), agent.languageModel().model(), used, cost);
        usage = usage.plus(used);
        costUsd += cost;
        repeatedTokens = contextTokens;
        contextTokens += used.output() + (long) dice.between(150, 1200) * assignment.scale();
    }

    private void act(AgentRun run, ToolRequest wanted) throws StepFailure, InterruptedException {
        steps++;
        try (var call = run.startToolCall(wanted.name())) {
            call.callId(wanted.id());
            call.arguments(wanted.arguments());
            try {
                call.result(tools.call(agent, wanted.name(), dice));
                call.succeed();
            } catch (StepFailure failure) {
                call.fail(failure.type(), String.valueOf(failure.getMessage()));
                LOG.warnf("Tool %s failed: %s", wanted.name(), failure.getMessage());
                throw failure;
            }
        }
    }
}
