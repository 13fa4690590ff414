package dev.belvedere.backend.metrics.store;

/** The samples of one series that are in memory only. One thread writes, any number read. */
final class HeadChunk {
    private final SampleBuffer samples = new SampleBuffer(8);

    synchronized void append(long timeMillis, double value) {
        samples.add(timeMillis, value);
    }

    synchronized void copyTo(SampleBuffer target, long startExclusive, long endInclusive) {
        target.addRange(samples, startExclusive, endInclusive);
    }

    synchronized int count() {
        return samples.count();
    }

    /** The samples in the order of time. For the flush only, when nothing is appended any more. */
    synchronized SampleBuffer ordered() {
        samples.order();
        return samples;
    }
}
