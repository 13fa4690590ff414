package dev.belvedere.metrics.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** An address for Prometheus where nobody listens until {@link FakePrometheus} does. */
public final class NobodyResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "belvedere.prometheus.url", "http://127.0.0.1:" + QuietPort.next(),
                "belvedere.metrics-service.prometheus.timeout", "4s",
                "belvedere.metrics-service.prometheus.answer-limit", "2M");
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
