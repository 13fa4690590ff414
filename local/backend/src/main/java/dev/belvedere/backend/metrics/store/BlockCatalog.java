package dev.belvedere.backend.metrics.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The blocks that queries see, oldest first. A block that was replaced stays readable until its last reader is done. */
final class BlockCatalog {
    private List<Block> live = List.of();
    private final List<Block> retired = new ArrayList<>();

    /** Blocks held for reading; close it to let them go. */
    record Pinned(List<Block> blocks) implements AutoCloseable {
        @Override
        public void close() {
            blocks.forEach(Block::unpin);
        }
    }

    synchronized Pinned pin(long startExclusive, long endInclusive) {
        var pinned = live.stream()
                .filter(block -> block.overlaps(startExclusive, endInclusive))
                .toList();
        pinned.forEach(Block::pin);
        return new Pinned(pinned);
    }

    synchronized List<Block> live() {
        return live;
    }

    /** Takes blocks away and puts others at the place of the first. */
    synchronized void replace(Collection<Block> old, List<Block> fresh) {
        var next = new ArrayList<>(live);
        var at = old.stream().mapToInt(next::indexOf).min().orElse(next.size());
        next.addAll(at, fresh);
        next.removeAll(old);
        live = List.copyOf(next);
        retired.addAll(old);
    }

    /** Retired blocks that nobody reads any more; the caller drops them. */
    synchronized List<Block> takeUnread() {
        var unread = retired.stream().filter(block -> !block.isPinned()).toList();
        retired.removeAll(unread);
        return unread;
    }
}
