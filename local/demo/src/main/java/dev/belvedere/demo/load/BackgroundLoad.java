package dev.belvedere.demo.load;

import dev.belvedere.demo.DemoConfig;
import dev.belvedere.demo.agent.AgentDefinition;
import dev.belvedere.demo.agent.BuiltInAgents;
import dev.belvedere.demo.model.Dice;
import dev.belvedere.demo.switches.Switch;
import dev.belvedere.demo.switches.Switches;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Makes users: a gentle stream of them if so configured, and those that the switches bring. */
@Singleton
class BackgroundLoad {
    /** Fast enough for one failure a second, with some to spare. */
    private static final Duration FAILURE_INTERVAL = Duration.ofMillis(600);

    private static final Duration SPEND_INTERVAL = Duration.ofSeconds(4);
    private static final Duration WAVE = Duration.ofMinutes(10);
    private static final double WAVE_HEIGHT = 0.4;
    private static final String USUAL = "{}";
    private static final String ABOUT_AN_ORDER = "{\"input\":\"Where is my order?\"}";

    private final AgentCaller caller;
    private final Switches switches;
    private final DemoConfig config;
    private final Dice dice;
    private final List<AgentDefinition> research = BuiltInAgents.ALL.stream()
            .filter(agent -> agent.team().equals(BuiltInAgents.RESEARCH))
            .toList();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("load").daemon().factory());

    BackgroundLoad(AgentCaller caller, Switches switches, DemoConfig config) {
        this.caller = caller;
        this.switches = switches;
        this.config = config;
        dice = Dice.of(config.seed(), "load");
    }

    void start(@ObservesAsync HttpServerStart started) {
        if (config.load() == DemoConfig.Load.GENTLE) {
            clock.schedule(this::gentle, config.loadInterval().toMillis(), TimeUnit.MILLISECONDS);
        }
        repeat(this::failures, FAILURE_INTERVAL);
        repeat(this::spend, SPEND_INTERVAL);
    }

    void stop(@Observes ShutdownEvent stopping) {
        clock.shutdownNow();
    }

    private void repeat(Runnable users, Duration interval) {
        clock.scheduleAtFixedRate(users, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void gentle() {
        caller.call(dice.oneOf(BuiltInAgents.ALL).id(), USUAL);
        var phase = 2 * Math.PI * (System.currentTimeMillis() % WAVE.toMillis()) / WAVE.toMillis();
        var mean = config.loadInterval().toMillis() / (1 + WAVE_HEIGHT * Math.sin(phase));
        clock.schedule(this::gentle, (long) dice.interval(mean), TimeUnit.MILLISECONDS);
    }

    private void failures() {
        if (switches.isOn(Switch.FAILURES)) {
            caller.call(BuiltInAgents.SUPPORT_BOT, ABOUT_AN_ORDER);
        }
    }

    private void spend() {
        if (switches.isOn(Switch.SPEND)) {
            caller.call(dice.oneOf(research).id(), USUAL);
        }
    }
}
