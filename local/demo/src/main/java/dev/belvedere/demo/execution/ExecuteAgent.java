package dev.belvedere.demo.execution;

import dev.belvedere.demo.DemoConfig;
import dev.belvedere.demo.StepFailure;
import dev.belvedere.demo.agent.AgentCatalogue;
import dev.belvedere.demo.agent.AgentDefinition;
import dev.belvedere.demo.agent.BuiltInAgents;
import dev.belvedere.demo.gateway.LlmClient;
import dev.belvedere.demo.http.Problem;
import dev.belvedere.demo.ledger.Ledger;
import dev.belvedere.demo.model.Dice;
import dev.belvedere.demo.switches.Switch;
import dev.belvedere.demo.switches.Switches;
import dev.belvedere.demo.tool.ToolBox;
import dev.belvedere.instrumentation.AgentRun;
import dev.belvedere.instrumentation.AgentTelemetry;
import dev.belvedere.instrumentation.RunStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs an agent. */
@Singleton
public class ExecuteAgent {
    private static final Logger LOG = Logger.getLogger(ExecuteAgent.class);
    private static final int SPEND_SCALE = 12;

    private final AgentCatalogue catalogue;
    private final AgentTelemetry telemetry;
    private final LlmClient llm;
    private final ToolBox tools;
    private final Ledger ledger;
    private final Switches switches;
    private final long seed;
    private final Semaphore slots;
    private final Map<String, AtomicLong> executions = new ConcurrentHashMap<>();

    ExecuteAgent(
            AgentCatalogue catalogue,
            AgentTelemetry telemetry,
            LlmClient llm,
            ToolBox tools,
            Ledger ledger,
            Switches switches,
            DemoConfig config) {
        this.catalogue = catalogue;
        this.telemetry = telemetry;
        this.llm = llm;
        this.tools = tools;
        this.ledger = ledger;
        this.switches = switches;
        seed = config.seed();
        slots = new Semaphore(config.concurrentExecutions());
    }

    ExecutionResult run(String agentId, ExecutionRequest request) throws InterruptedException {
        var agent = catalogue
                .find(agentId)
                .orElseThrow(() -> new Problem.NotFound("No agent has the id '%s'.".formatted(agentId)));
        if (!slots.tryAcquire()) {
            throw new Problem.RateLimited("Too many executions at once, try again.");
        }
        try {
            return execute(agent, request);
        } finally {
            slots.release();
        }
    }

    private ExecutionResult execute(AgentDefinition agent, ExecutionRequest request) throws InterruptedException {
        var startNanos = System.nanoTime();
        var loop = new AgentLoop(llm, tools, ledger, agent, assignment(agent, request));
        var end = telemetry.run(agent.telemetry(), run -> {
            if (request.conversationId() != null) {
                run.conversation(request.conversationId());
            }
            return finish(run, loop);
        });
        ledger.executed(agent.telemetry(), end.status());
        return new ExecutionResult(
                ExecutionId.next(),
                agent.id(),
                agent.workspace(),
                agent.team(),
                end.status().label(),
                end.cause(),
                end.traceId(),
                Duration.ofNanos(System.nanoTime() - startNanos).toMillis(),
                loop.steps(),
                loop.usage(),
                loop.costUsd());
    }

    private Assignment assignment(AgentDefinition agent, ExecutionRequest request) {
        var number =
                executions.computeIfAbsent(agent.id(), _ -> new AtomicLong()).getAndIncrement();
        var dice = Dice.of(seed, agent.id(), number);
        var usual = Questions.usual(agent, dice);
        var isCostly = switches.isOn(Switch.SPEND) && agent.team().equals(BuiltInAgents.RESEARCH);
        return new Assignment(
                request.input() == null ? usual : request.input(), dice.seed(), isCostly ? SPEND_SCALE : 1);
    }

    private static End finish(AgentRun run, AgentLoop loop) throws InterruptedException {
        try {
            if (loop.run(run)) {
                LOG.infof("Run completed in %d steps", loop.steps());
                return new End(RunStatus.COMPLETED, null, run.traceId());
            }
            run.cancel();
            LOG.info("Run cancelled: the user left");
            return new End(RunStatus.CANCELLED, "the user left", run.traceId());
        } catch (StepFailure failure) {
            run.fail(failure.type(), String.valueOf(failure.getMessage()));
            LOG.errorf("Run failed: %s", failure.getMessage());
            return new End(RunStatus.FAILED, failure.getMessage(), run.traceId());
        }
    }

    private record End(RunStatus status, @Nullable String cause, String traceId) {}
}
