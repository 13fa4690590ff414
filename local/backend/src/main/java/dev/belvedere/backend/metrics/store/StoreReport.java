package dev.belvedere.backend.metrics.store;

/**
 * How much there is.
 *
 * @param headSamples in memory and in the write-ahead log
 * @param storedSamples in the database
 * @param databaseBytes size of the database's file, of which some may be free for reuse
 */
public record StoreReport(
        int series,
        long headSamples,
        long storedSamples,
        int blocks,
        int exemplars,
        long databaseBytes,
        long logBytes,
        long freeDiskBytes) {}
