package dev.belvedere.metrics.dashboard;

import dev.belvedere.metrics.MetricsConfig;
import dev.belvedere.metrics.dashboard.DashboardLine.DoneLine;
import dev.belvedere.metrics.reader.Grid;
import dev.belvedere.metrics.scope.CallerMetrics;
import dev.belvedere.web.problem.Problem;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers a whole dashboard: panels side by side, each sent as soon as it is ready. */
@Singleton
class StreamDashboard {
    private static final int USUAL_POINTS = 240;
    private static final long SHORTEST_STEP_MILLIS = 5_000;

    private final MetricsConfig config;

    StreamDashboard(MetricsConfig config) {
        this.config = config;
    }

    /** Lines of the panels in the order in which they are ready, then one {@link DoneLine}. */
    Multi<DashboardLine> run(Dashboard dashboard, DashboardDataQuery query, CallerMetrics metrics) {
        var grid = grid(query);
        var panels = panels(dashboard, query);
        var template = new QueryTemplate(grid, config.scrapeInterval(), variables(dashboard, query));
        var slots = new Semaphore(config.dashboards().queriesAtOnce());
        var answerPanel = new AnswerPanel(metrics, grid, template, slots);
        return Multi.createFrom().emitter(emitter -> {
            emitter.onTermination(metrics::giveUp);
            stream(panels, answerPanel, emitter);
        });
    }

    private static void stream(
            List<Panel> panels, AnswerPanel answerPanel, MultiEmitter<? super DashboardLine> emitter) {
        var startNanos = System.nanoTime();
        var left = new AtomicInteger(panels.size());
        var failed = new AtomicInteger();
        var trace = Context.current();
        Runnable finish = () -> {
            emitter.emit(new DoneLine(true, panels.size(), failed.get(), (System.nanoTime() - startNanos) / 1_000_000));
            emitter.complete();
        };
        if (panels.isEmpty()) {
            finish.run();
        }
        for (var panel : panels) {
            Thread.ofVirtual().name("panel").start(trace.wrap(() -> {
                var line = answerPanel.run(panel);
                if (line.problem() != null) {
                    failed.incrementAndGet();
                }
                emitter.emit(line);
                if (left.decrementAndGet() == 0) {
                    finish.run();
                }
            }));
        }
    }

    private static Grid grid(DashboardDataQuery query) {
        var rangeMillis = query.endMillis() - query.startMillis();
        var step = query.stepMillis() == null
                ? Math.max(SHORTEST_STEP_MILLIS, roundUp(rangeMillis / USUAL_POINTS))
                : query.stepMillis();
        return new Grid(query.startMillis(), query.endMillis(), step);
    }

    private static long roundUp(long millis) {
        return Math.ceilDiv(millis, SHORTEST_STEP_MILLIS) * SHORTEST_STEP_MILLIS;
    }

    private static List<Panel> panels(Dashboard dashboard, DashboardDataQuery query) {
        if (query.panels().isEmpty()) {
            return dashboard.panels();
        }
        var wanted = new HashSet<>(query.panels());
        var found = dashboard.panels().stream()
                .filter(panel -> wanted.remove(panel.id()))
                .toList();
        if (!wanted.isEmpty()) {
            throw new Problem.NotFound("The dashboard has no such panel: " + String.join(", ", wanted) + ".");
        }
        return found;
    }

    private static Map<String, List<String>> variables(Dashboard dashboard, DashboardDataQuery query) {
        var chosen = new HashMap<String, List<String>>();
        dashboard.variables().forEach(variable -> chosen.put(variable.name(), List.of()));
        query.variables().forEach((name, values) -> {
            if (chosen.replace(name, values) == null) {
                throw new Problem.BadRequest("The dashboard has no such variable. It has: "
                        + String.join(", ", chosen.keySet().stream().sorted().toList()) + ".");
            }
        });
        return chosen;
    }
}
