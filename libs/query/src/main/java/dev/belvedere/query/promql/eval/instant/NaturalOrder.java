package dev.belvedere.query.promql.eval.instant;

import com.google.re2j.Pattern;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders text as people do: runs of digits by their number, so that {@code node2} stands before {@code node10}. */
final class NaturalOrder implements Comparator<String> {
    private static final Pattern CHUNK = Pattern.compile("[0-9]+|[^0-9]+");

    @Override
    public int compare(String left, String right) {
        var lefts = chunks(left);
        var rights = chunks(right);
        for (var index = 0; index < Math.min(lefts.size(), rights.size()); index++) {
            var order = compareChunks(lefts.get(index), rights.get(index));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(lefts.size(), rights.size());
    }

    private static List<String> chunks(String text) {
        var chunks = new ArrayList<String>();
        for (var matcher = CHUNK.matcher(text); matcher.find(); ) {
            chunks.add(matcher.group());
        }
        return chunks;
    }

    private static int compareChunks(String left, String right) {
        return isNumber(left) && isNumber(right)
                ? new BigInteger(left).compareTo(new BigInteger(right))
                : left.compareTo(right);
    }

    private static boolean isNumber(String chunk) {
        return chunk.charAt(0) >= '0' && chunk.charAt(0) <= '9';
    }
}
