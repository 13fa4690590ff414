package dev.belvedere.ui.part;

import dev.belvedere.ui.GatewayConfig;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is known of each part; kept up to date in the background, so that asking costs nothing. */
@Singleton
class PartHealth {
    private final GatewayConfig config;
    private final Probe probe;
    private final Vertx vertx;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, PartView> known = new ConcurrentHashMap<>();

    PartHealth(GatewayConfig config, Probe probe, Vertx vertx) {
        this.config = config;
        this.probe = probe;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        var parts = new TreeMap<>(config.parts());
        parts.forEach((name, part) -> part.health().ifPresent(health -> {
            ask(name, part.title(), health);
            vertx.setPeriodic(config.probeInterval().toMillis(), _ -> ask(name, part.title(), health));
        }));
    }

    /** The parts that were asked at least once, by name. */
    List<PartView> all() {
        return List.copyOf(new TreeMap<>(known).values());
    }

    private void ask(String name, String title, URI health) {
        probe.ask(health).onSuccess(complaint -> {
            var before = known.get(name);
            var now = view(name, title, complaint, before);
            known.put(name, now);
            if (before != null && before.status() != now.status()) {
                Log.infof("part changed part=%s status=%s", name, now.status());
            }
        });
    }

    private PartView view(String name, String title, Optional<String> complaint, @Nullable PartView before) {
        var status = complaint.isEmpty() ? PartView.Status.UP : PartView.Status.DOWN;
        var since = before != null && before.status() == status ? before.sinceMillis() : clock.millis();
        return new PartView(name, title, status, complaint.orElse(null), since);
    }
}
