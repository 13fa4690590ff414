package dev.belvedere.metrics.dashboard;

import dev.belvedere.metrics.dashboard.DashboardLine.InstantKind;
import dev.belvedere.metrics.dashboard.DashboardLine.InstantResult;
import dev.belvedere.metrics.dashboard.DashboardLine.PanelLine;
import dev.belvedere.metrics.dashboard.DashboardLine.PanelProblem;
import dev.belvedere.metrics.dashboard.DashboardLine.PanelResult;
import dev.belvedere.metrics.dashboard.DashboardLine.RangeKind;
import dev.belvedere.metrics.dashboard.DashboardLine.RangeResult;
import dev.belvedere.metrics.reader.Grid;
import dev.belvedere.metrics.result.Exemplar;
import dev.belvedere.metrics.scope.CallerMetrics;
import dev.belvedere.web.problem.Problem;
import io.quarkus.logging.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Answers the queries of one panel, one after the other. Never throws: what fails is said in the line. */
final class AnswerPanel {
    private static final int MOST_EXEMPLARS = 100;

    private final CallerMetrics metrics;
    private final Grid grid;
    private final QueryTemplate template;
    private final Semaphore slots;

    /** @param slots queries of the dashboard that may run at the same time */
    AnswerPanel(CallerMetrics metrics, Grid grid, QueryTemplate template, Semaphore slots) {
        this.metrics = metrics;
        this.grid = grid;
        this.template = template;
        this.slots = slots;
    }

    PanelLine run(Panel panel) {
        var startNanos = System.nanoTime();
        var results = new ArrayList<PanelResult>();
        PanelProblem failure = null;
        try {
            for (var query : panel.queries()) {
                slots.acquire();
                try {
                    results.add(answer(query));
                } finally {
                    slots.release();
                }
            }
        } catch (Problem problem) {
            failure = new PanelProblem(problem.slug(), problem.title(), problem.detail());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            failure = new PanelProblem("backend-timeout", "Backend timeout", "The request was given up.");
        } catch (RuntimeException exception) {
            Log.error("a panel failed unexpectedly", exception);
            failure = new PanelProblem("internal", "Internal error", "This is a fault of the service; see its log.");
        }
        return new PanelLine(panel.id(), results, (System.nanoTime() - startNanos) / 1_000_000, failure);
    }

    private PanelResult answer(PanelQuery query) {
        var promql = template.expand(query.promql());
        if (query.isInstant()) {
            var answer = metrics.instant(promql, grid.endMillis(), CallerMetrics.USUAL_SERIES);
            return new InstantResult(query.refId(), promql, InstantKind.INSTANT, answer);
        }
        var answer = metrics.range(promql, grid, CallerMetrics.USUAL_SERIES);
        return new RangeResult(query.refId(), promql, RangeKind.RANGE, answer, exemplars(query, promql));
    }

    private @Nullable List<Exemplar> exemplars(PanelQuery query, String promql) {
        return query.wantsExemplars()
                ? metrics.exemplars(promql, grid.startMillis(), grid.endMillis(), MOST_EXEMPLARS)
                : null;
    }
}
