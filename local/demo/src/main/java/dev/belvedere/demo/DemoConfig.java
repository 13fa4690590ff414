package dev.belvedere.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of the demo. */
@ConfigMapping(prefix = "belvedere.demo")
public interface DemoConfig {

    /** Decides what the n-th execution of each agent does; equal seeds give equal runs. */
    @WithDefault("42")
    long seed();

    /** Whether the demo runs agents by itself. */
    @WithDefault("gentle")
    Load load();

    /** Mean time between two executions of the gentle load. */
    @WithDefault("700ms")
    Duration loadInterval();

    /** Factor on every simulated latency: 1 is lifelike, 0 does not wait at all. */
    @WithDefault("1.0")
    @DecimalMin("0.0") @DecimalMax("10.0") double pace();

    /** Executions at the same time; further ones are refused with 429. */
    @WithDefault("32")
    @Min(1) @Max(1000) int concurrentExecutions();

    /** Agents that may be declared in all. */
    @WithDefault("200")
    @Min(1) @Max(10_000) int agents();

    /** Whether prompts and answers are recorded on spans. */
    @WithDefault("false")
    boolean recordContent();

    enum Load {
        OFF,
        GENTLE
    }
}
