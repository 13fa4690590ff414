package dev.belvedere.metrics.compatible;

import dev.belvedere.metrics.scope.CallerTexts;
import dev.belvedere.web.backend.BackendCall;
import java.util.List;

/** Builds the call that goes to Prometheus: the parameters that its API knows, and the caller's texts narrowed. */
final class NarrowedCall {
    private final CallerTexts texts;
    private final Parameters parameters;

    NarrowedCall(CallerTexts texts, Parameters parameters) {
        this.texts = texts;
        this.parameters = parameters;
    }

    /** A call with {@code query}. */
    BackendCall query(BackendCall call, String... passedOn) {
        var query = texts.query(parameters.required("query"));
        return passOn(call.with("query", query), passedOn);
    }

    /** A call with {@code match[]}; where none is sent, all that the caller sees. */
    BackendCall select(BackendCall call) {
        return passOn(call.withEach("match[]", texts.selectors(parameters.all("match[]"))), "start", "end", "limit");
    }

    /** Adds the parameters of these names, as they came. */
    BackendCall passOn(BackendCall call, String... names) {
        var more = call;
        for (var name : List.of(names)) {
            var value = parameters.text(name);
            if (value.isPresent()) {
                more = more.with(name, value.get());
            }
        }
        return more;
    }
}
