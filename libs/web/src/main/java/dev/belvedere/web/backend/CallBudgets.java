package dev.belvedere.web.backend;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Makes the budget of the current request. */
@Singleton
public class CallBudgets {
    private final CurrentVertxRequest request;

    CallBudgets(CurrentVertxRequest request) {
        this.request = request;
    }

    /** A budget that starts now and is cancelled if the caller closes the connection before the response is written. */
    public CallBudget start(Duration time) {
        var budget = CallBudget.of(time);
        request.getCurrent().response().closeHandler(_ -> budget.cancel());
        return budget;
    }
}
