package dev.belvedere.query.logql;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.PrintedQuery;
import dev.belvedere.query.promql.WorkspaceScope;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.LabelMatcher.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Narrows LogQL to the workspaces that a caller holds, as {@link WorkspaceScope} does PromQL: every stream selector,
 * wherever it stands, gets a matcher on the label {@value WorkspaceScope#LABEL}. The caller's own matchers stay and are
 * and-ed with it. No stages of a pipeline can add lines, so none needs narrowing.
 *
 * <p>Loki refuses a selector all of whose matchers match the empty string. Where the narrowed one would be such, it also
 * gets {@code service_name=~".+"}, which every stream in Loki has.
 */
public final class StreamScope {
    /** Many selectors times many workspaces make a long text. */
    private static final long LONGEST_NARROWED = 4L * 1024 * 1024;

    private static final LabelMatcher ANY_SERVICE = new LabelMatcher("service_name", Op.MATCH, ".+");

    private final boolean isUnlimited;
    private final List<LabelMatcher> matchers;

    /**
     * @param grants names of workspaces, {@link WorkspaceScope#ALL} and {@link WorkspaceScope#NONE}; an empty set sees
     *     nothing
     */
    public StreamScope(Set<String> grants) {
        this.isUnlimited = grants.contains(WorkspaceScope.ALL);
        this.matchers = isUnlimited ? List.of() : WorkspaceScope.matchers(new TreeSet<>(grants));
    }

    /** Whether queries pass unchanged. */
    public boolean isUnlimited() {
        return isUnlimited;
    }

    /**
     * A query's text, narrowed. An unlimited caller's text is not even parsed, so that it may use what this parser does
     * not cover.
     *
     * @throws QueryException as {@link LogQl#parse}, with the place in the caller's text; of kind {@code LIMIT} if the
     *     narrowed query would be too long
     */
    public PrintedQuery query(String text) {
        return isUnlimited ? unchanged(text) : Printer.print(narrow(LogQl.parse(text)));
    }

    /**
     * A selector's text, narrowed, for the endpoints of series, labels and volumes.
     *
     * @throws QueryException as {@link LogQl#parseSelector}
     */
    public PrintedQuery selector(String text) {
        return isUnlimited ? unchanged(text) : Printer.print(narrow(LogQl.parseSelector(text)));
    }

    /** The selector of all that a limited caller may see: what to send where the caller gave none. */
    public String everything() {
        return selector("{}").text();
    }

    /** The tree with every selector narrowed; the same tree for an unlimited caller. */
    public Expr narrow(Expr expr) {
        if (isUnlimited) {
            return expr;
        }
        var added = matchers.stream()
                .mapToLong(matcher -> ConditionPrinter.matcher(matcher).length())
                .sum();
        if (selectors(expr) * added > LONGEST_NARROWED) {
            throw new QueryException(
                    QueryException.Kind.LIMIT,
                    "query too large for a caller of that many workspaces, expected fewer selectors",
                    expr.span());
        }
        return Children.replaceSelectors(expr, this::narrowed);
    }

    private Expr.Selector narrowed(Expr.Selector selector) {
        var all = new ArrayList<>(selector.matchers());
        all.addAll(matchers);
        if (all.stream().allMatch(matcher -> matcher.matches(""))) {
            all.add(ANY_SERVICE);
        }
        return new Expr.Selector(all, selector.span());
    }

    private static long selectors(Expr expr) {
        var count = expr instanceof Expr.Selector ? 1L : 0;
        for (var child : Children.of(expr)) {
            count += selectors(child);
        }
        return count;
    }

    private static PrintedQuery unchanged(String text) {
        return new PrintedQuery(text, List.of());
    }
}
