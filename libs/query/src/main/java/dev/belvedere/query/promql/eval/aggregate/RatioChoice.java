package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.series.Labels;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code limit_ratio}: a share of the lines, the same ones each time. A negative ratio gives exactly those that the
 * ratio increased by one leaves out.
 */
record RatioChoice(double[] ratios) implements Choice {

    @Override
    public List<Integer> at(int step, List<Line> lines) {
        return IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).present().get(step))
                .filter(index -> isChosen(ratios[step], place(lines.get(index).labels())))
                .boxed()
                .toList();
    }

    private static boolean isChosen(double ratio, double place) {
        return ratio >= 0 ? place < ratio : place >= 1 + ratio;
    }

    /** Spreads label sets evenly over 0 to 1. */
    private static double place(Labels labels) {
        var hash = new long[] {0xcbf29ce484222325L};
        labels.forEach((name, value) -> hash[0] = mixed(mixed(hash[0] ^ name.hashCode()) ^ value.hashCode()));
        return (hash[0] >>> 11) * 0x1p-53;
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long hash) {
        var first = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        var second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }
}
