package dev.belvedere.backend.metrics.store;

import dev.belvedere.backend.metrics.model.Exemplar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The newest exemplars, as many as the limit says; the oldest make room. Safe for several threads. */
final class ExemplarStore {

    /** An exemplar of a series. */
    record Entry(Series series, Exemplar exemplar) {}

    private final int limit;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long added;
    private long saved;

    ExemplarStore(int limit) {
        this.limit = limit;
    }

    synchronized void add(Entry entry) {
        if (entries.size() == limit) {
            entries.removeFirst();
        }
        entries.addLast(entry);
        added++;
    }

    synchronized int size() {
        return entries.size();
    }

    /** All, in the order in which they came. */
    synchronized List<Entry> all() {
        return new ArrayList<>(entries);
    }

    /** Those that came since the last {@link #markSaved}. */
    synchronized List<Entry> unsaved() {
        var count = (int) Math.min(added - saved, entries.size());
        return List.copyOf(all().subList(entries.size() - count, entries.size()));
    }

    /** Says that everything up to the {@code count}-th of the unsaved is in the database. */
    synchronized void markSaved(int count) {
        saved += count;
    }
}
