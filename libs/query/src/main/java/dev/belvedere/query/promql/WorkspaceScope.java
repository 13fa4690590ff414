package dev.belvedere.query.promql;

import static java.util.stream.Collectors.joining;

import com.google.re2j.Pattern;
import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.Expr.Call;
import dev.belvedere.query.promql.Expr.VectorSelector;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.LabelMatcher.Op;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Narrows queries to the workspaces that a caller holds: every selector, wherever it stands, gets a matcher on the
 * label {@value #LABEL}. The caller's own matchers stay and are and-ed with it, so that they can narrow but not widen.
 *
 * <p>A selector of a <em>shared</em> metric gets no matcher, if its only matcher on the name is {@code =}. Any other way
 * to name such a metric, a regular expression or a second matcher on the name, is narrowed like all.
 *
 * <p>{@code absent(x)} is evaluated on the narrowed selector, as if the caller had written it: with one workspace its
 * result carries {@code workspace="acme"}, as Prometheus makes labels of equality matchers.
 *
 * <p>{@code info()} reads a second metric, and its label selector also says which labels to add. So the selector is
 * narrowed where it is there and names a label, which adds at most the label {@value #LABEL}; without one it would have
 * to be invented and change the answer, so such calls are refused.
 */
public final class WorkspaceScope {
    /** The label that names the workspace of a series. */
    public static final String LABEL = "workspace";
    /** The grant of all workspaces: queries pass unchanged. */
    public static final String ALL = "*";
    /** The grant of the series that carry no workspace. */
    public static final String NONE = "";

    /** Many selectors times many workspaces make a long text. */
    private static final long LONGEST_NARROWED = 4L * 1024 * 1024;

    private final boolean isUnlimited;
    private final Set<String> sharedMetrics;
    private final List<LabelMatcher> matchers;

    /**
     * @param grants names of workspaces, {@link #ALL} and {@link #NONE}; an empty set sees nothing, no shared metric
     *     either
     * @param sharedMetrics names of metrics that every caller with a grant may read whole
     */
    public WorkspaceScope(Set<String> grants, Set<String> sharedMetrics) {
        this.isUnlimited = grants.contains(ALL);
        this.sharedMetrics = grants.isEmpty() ? Set.of() : Set.copyOf(sharedMetrics);
        this.matchers = matchers(new TreeSet<>(grants));
    }

    /** Whether queries pass unchanged. */
    public boolean isUnlimited() {
        return isUnlimited;
    }

    /**
     * A query's text, narrowed. An unlimited caller's text is not even parsed, so that it may use what this parser does
     * not cover. A place that a backend names in the narrowed text is found in the caller's by {@link
     * PrintedQuery#original}.
     *
     * @throws QueryException as {@link PromQl#parse}, with the place in the caller's text
     */
    public PrintedQuery query(String text) {
        return isUnlimited ? PrintedQuery.unchanged(text) : Printer.print(narrow(PromQl.parse(text)));
    }

    /**
     * A value of the parameter {@code match[]}, narrowed.
     *
     * @throws QueryException as {@link PromQl#parseSelector}
     */
    public PrintedQuery selector(String text) {
        return isUnlimited ? PrintedQuery.unchanged(text) : Printer.print(narrow(PromQl.parseSelector(text)));
    }

    /** Selectors that together match all that the caller may see: what to send where the caller gave no selector. */
    public List<String> everything() {
        if (isUnlimited) {
            return List.of();
        }
        var selectors = new ArrayList<String>();
        var all = new ArrayList<>(List.of(new LabelMatcher(Labels.NAME, Op.MATCH, ".+")));
        all.addAll(matchers);
        selectors.add(SelectorPrinter.printInBraces(all));
        new TreeSet<>(sharedMetrics)
                .forEach(name -> selectors.add(
                        SelectorPrinter.printInBraces(List.of(new LabelMatcher(Labels.NAME, Op.EQUAL, name)))));
        return List.copyOf(selectors);
    }

    /**
     * The tree with every selector narrowed; the same tree for an unlimited caller.
     *
     * @throws QueryException of kind {@code UNSUPPORTED} for {@code info()} without labels, of kind {@code LIMIT} if the
     *     narrowed query would be too long
     */
    public Expr narrow(Expr expr) {
        if (isUnlimited) {
            return expr;
        }
        if (selectors(expr) * SelectorPrinter.printInBraces(matchers).length() > LONGEST_NARROWED) {
            throw new QueryException(
                    QueryException.Kind.LIMIT,
                    "query too large for a caller of that many workspaces, expected fewer selectors",
                    expr.span());
        }
        return narrowed(expr);
    }

    private static long selectors(Expr expr) {
        var count = expr instanceof VectorSelector ? 1L : 0;
        for (var child : Children.of(expr)) {
            count += selectors(child);
        }
        return count;
    }

    private Expr narrowed(Expr expr) {
        if (expr instanceof VectorSelector selector) {
            return narrowed(selector);
        }
        if (expr instanceof Call call && call.function() == Function.INFO && !namesLabels(call)) {
            throw SyntaxError.unsupported(
                    call.span(),
                    "info() without labels for a caller limited to workspaces, expected {label=~\".+\"} as second"
                            + " argument");
        }
        return Children.replace(expr, this::narrowed);
    }

    private static boolean namesLabels(Call info) {
        return info.arguments().size() > 1
                && info.arguments().get(1) instanceof VectorSelector selector
                && selector.matchers().stream()
                        .anyMatch(matcher -> !matcher.name().equals(Labels.NAME));
    }

    private VectorSelector narrowed(VectorSelector selector) {
        if (isShared(selector)) {
            return selector;
        }
        var all = new ArrayList<>(selector.matchers());
        all.addAll(matchers);
        return new VectorSelector(all, selector.shift(), selector.span());
    }

    private boolean isShared(VectorSelector selector) {
        var onName = selector.matchers().stream()
                .filter(matcher -> matcher.name().equals(Labels.NAME))
                .toList();
        return onName.size() == 1
                && onName.getFirst().op() == Op.EQUAL
                && sharedMetrics.contains(onName.getFirst().value());
    }

    /** The matchers that all hold for what the grants allow; none of the grants is {@link #ALL}. */
    public static List<LabelMatcher> matchers(SortedSet<String> grants) {
        return switch (grants.size()) {
            // No value is both, and no regular expression is needed to say so.
            case 0 -> List.of(new LabelMatcher(LABEL, Op.EQUAL, ""), new LabelMatcher(LABEL, Op.NOT_EQUAL, ""));
            case 1 -> List.of(new LabelMatcher(LABEL, Op.EQUAL, grants.getFirst()));
            default -> {
                // The empty name goes last, where an empty alternative is easiest to see: "acme|".
                var names = grants.stream()
                        .filter(name -> !name.isEmpty())
                        .map(Pattern::quote)
                        .collect(joining("|", "", grants.contains(NONE) ? "|" : ""));
                yield List.of(new LabelMatcher(LABEL, Op.MATCH, names));
            }
        };
    }
}
