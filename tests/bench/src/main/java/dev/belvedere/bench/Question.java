package dev.belvedere.bench;

import dev.belvedere.testing.Http;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Time until the whole answer to a call is there.
 *
 * @param path path and query below the candidate's base
 * @param item what one item of the answer begins with, counted so that an empty answer is no fast one
 * @param items how many of them a right answer has
 */
record Question(String name, String path, String item, int items) implements Measure {

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public double once(Candidate candidate) {
        var started = System.nanoTime();
        var answer = Http.get(URI.create(candidate.base() + path));
        var millis = (System.nanoTime() - started) / 1e6;
        var found = Pattern.compile(item, Pattern.LITERAL)
                .matcher(answer.body())
                .results()
                .count();
        if (answer.status() != 200 || found != items) {
            throw new IllegalStateException("%s: %s answered %d with %d items (expected: 200 with %d)"
                    .formatted(candidate.name(), name, answer.status(), found, items));
        }
        return millis;
    }
}
