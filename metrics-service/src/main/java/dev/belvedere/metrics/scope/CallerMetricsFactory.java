package dev.belvedere.metrics.scope;

import dev.belvedere.metrics.MetricsConfig;
import dev.belvedere.metrics.reader.MetricReader;
import dev.belvedere.web.backend.CallBudgets;
import dev.belvedere.web.identity.CurrentCaller;
import jakarta.inject.Singleton;

/** Gives the current request its view of the metrics. */
@Singleton
public class CallerMetricsFactory {
    private final MetricReader reader;
    private final CurrentCaller caller;
    private final CallBudgets budgets;
    private final MetricsConfig config;

    CallerMetricsFactory(MetricReader reader, CurrentCaller caller, CallBudgets budgets, MetricsConfig config) {
        this.reader = reader;
        this.caller = caller;
        this.budgets = budgets;
        this.config = config;
    }

    /** The metrics of the request's caller, with a budget of time that starts now. Once for each request. */
    public CallerMetrics ofRequest() {
        return new CallerMetrics(
                reader, caller.get(), budgets.start(config.prometheus().timeout()));
    }
}
