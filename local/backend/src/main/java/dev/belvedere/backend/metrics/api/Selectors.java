package dev.belvedere.backend.metrics.api;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.series.LabelMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The parameter {@code match[]}. */
final class Selectors {
    private static final String NAME = "match[]";
    private static final int MOST = 100;
    private static final String EMPTY = "match[] must contain at least one non-empty matcher";

    private Selectors() {}

    /** As for {@code /series}: at least one, and each must exclude something. */
    static List<List<LabelMatcher>> required(Parameters parameters) {
        if (parameters.all(NAME).isEmpty()) {
            throw new ApiError(ApiError.Type.BAD_DATA, "no match[] parameter provided");
        }
        return parse(
                parameters, (text, e) -> QueryErrors.inParameter(NAME, text, e), () -> ApiError.parameter(NAME, EMPTY));
    }

    /** As for labels: none means all. */
    static List<List<LabelMatcher>> optional(Parameters parameters) {
        return parse(parameters, QueryErrors::of, () -> new ApiError(ApiError.Type.BAD_DATA, EMPTY));
    }

    private static List<List<LabelMatcher>> parse(
            Parameters parameters, BiFunction<String, QueryException, ApiError> error, Supplier<ApiError> empty) {
        var texts = parameters.all(NAME);
        if (texts.size() > MOST) {
            throw ApiError.parameter(NAME, "%d selectors (expected: at most %d)".formatted(texts.size(), MOST));
        }
        var selectors = new ArrayList<List<LabelMatcher>>();
        for (var text : texts) {
            try {
                var matchers = PromQl.parseSelector(text).matchers();
                if (matchers.stream().allMatch(matcher -> matcher.matches(""))) {
                    throw empty.get();
                }
                selectors.add(matchers);
            } catch (QueryException e) {
                throw error.apply(text, e);
            }
        }
        return selectors;
    }
}
