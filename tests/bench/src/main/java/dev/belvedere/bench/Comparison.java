package dev.belvedere.bench;

import java.util.ArrayList;
import java.util.List;

/** A measure taken on two candidates by turns, so that what else the machine does meets both alike. */
record Comparison(Measure measure, Spread ours, Spread peer) {
    private static final int WARM_UP = 5;

    static Comparison of(Measure measure, Candidate ours, Candidate peer, int rounds) {
        var oursTaken = new ArrayList<Double>();
        var peerTaken = new ArrayList<Double>();
        for (var round = -WARM_UP; round < rounds; round++) {
            // Who begins alternates: the second finds the caches of the machine warm.
            var first = round % 2 == 0 ? ours : peer;
            var second = first == ours ? peer : ours;
            var one = measure.once(first);
            var other = measure.once(second);
            if (round >= 0) {
                oursTaken.add(first == ours ? one : other);
                peerTaken.add(first == ours ? other : one);
            }
        }
        return new Comparison(measure, Spread.of(oursTaken), Spread.of(peerTaken));
    }

    static String table(List<Comparison> comparisons, Candidate ours, Candidate peer) {
        var table = new StringBuilder("| measure | unit | %s | %s | ratio |%n".formatted(ours.name(), peer.name()));
        table.append("| --- | --- | --- | --- | --- |\n");
        for (var each : comparisons) {
            table.append("| %s | %s | %s | %s | %.2f |%n"
                    .formatted(
                            each.measure().name(),
                            each.measure().unit(),
                            each.ours(),
                            each.peer(),
                            each.ours().median() / each.peer().median()));
        }
        return table.toString();
    }
}
