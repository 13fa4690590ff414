package dev.belvedere.instrumentation;

import io.opentelemetry.api.trace.SpanContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Puts a step's ids where log lines find them (SLF4J's MDC), and puts back what was there before. */
final class LogContext {
    private final Map<String, @Nullable String> before = new LinkedHashMap<>();

    private LogContext() {}

    static LogContext enter(SpanContext span, Agent agent) {
        var context = new LogContext();
        if (span.isValid()) {
            context.put("trace_id", span.getTraceId());
            context.put("span_id", span.getSpanId());
        }
        context.put("workspace", agent.workspace());
        context.put("team", agent.team());
        context.put("agent_id", agent.id());
        return context;
    }

    void leave() {
        before.forEach((key, value) -> {
            if (value == null) {
                MDC.remove(key);
            } else {
                MDC.put(key, value);
            }
        });
    }

    private void put(String key, String value) {
        before.put(key, MDC.get(key));
        MDC.put(key, value);
    }
}
