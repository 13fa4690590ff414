package dev.belvedere.instrumentation;

import io.opentelemetry.api.common.AttributeKey;

/** Attributes of Belvedere's own on spans and log records, for what the GenAI conventions have no name. */
public final class TelemetryAttributes {
    /** The tenant; also the key of the baggage entry that carries it to other processes. */
    public static final AttributeKey<String> WORKSPACE = AttributeKey.stringKey("belvedere.workspace");

    /** Who pays; also the key of the baggage entry. */
    public static final AttributeKey<String> TEAM = AttributeKey.stringKey("belvedere.team");

    /** What one LLM call cost, in USD; absent where the application knows no price. */
    public static final AttributeKey<Double> COST_USD = AttributeKey.doubleKey("belvedere.cost_usd");

    /** How a run ended: {@code completed}, {@code failed} or {@code cancelled}. */
    public static final AttributeKey<String> RUN_STATUS = AttributeKey.stringKey("belvedere.run.status");

    private TelemetryAttributes() {}
}
