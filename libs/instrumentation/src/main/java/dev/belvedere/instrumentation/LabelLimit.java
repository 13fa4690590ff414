package dev.belvedere.instrumentation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the first {@code limit} different keys have series of their own. What comes later shares one, so that a caller
 * who invents names cannot fill the application's memory or the metric store.
 */
final class LabelLimit<K> {
    private static final Logger LOG = LoggerFactory.getLogger(LabelLimit.class);

    private final String what;
    private final int limit;
    private final Set<K> admitted = ConcurrentHashMap.newKeySet();
    private boolean isReported;

    LabelLimit(String what, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: at least 1)");
        }
        this.what = what;
        this.limit = limit;
    }

    boolean admits(K key) {
        return admitted.contains(key) || admitNew(key);
    }

    private synchronized boolean admitNew(K key) {
        if (admitted.size() < limit) {
            admitted.add(key);
            return true;
        }
        if (!isReported) {
            isReported = true;
            LOG.warn("More than {} different {}: further ones are counted as {}", limit, what, LabelValue.OTHER);
        }
        return admitted.contains(key);
    }
}
