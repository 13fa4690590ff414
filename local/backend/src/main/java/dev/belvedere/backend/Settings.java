package dev.belvedere.backend;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything that can be set about the backend. Durations as {@code 15D} or {@code PT5S}, sizes as {@code 256M}. */
@ConfigMapping(prefix = "belvedere.backend")
public interface Settings {

    /** Folder below which each signal keeps its own; from {@code BELVEDERE_DATA}. */
    Path data();

    Limits limits();

    Metrics metrics();

    Scrape scrape();

    /** What one request may ask of the backend. */
    interface Limits {

        /** Largest request body as sent, and largest OTLP body after decompression. */
        @WithDefault("16M")
        MemorySize body();

        /** Largest remote-write body after decompression; Prometheus has the same. */
        @WithDefault("32M")
        MemorySize decompressedBody();

        /** Bytes of all bodies that are held at once; more are refused with 503. */
        @WithDefault("64M")
        MemorySize bodiesInFlight();

        /** Longest time for a body to arrive. */
        @WithDefault("30S")
        Duration bodyTime();
    }

    /** Storage and querying of metrics. */
    interface Metrics {

        /** Age at which samples go; 0 keeps them for ever. */
        @WithDefault("15D")
        Duration retentionTime();

        /** Size of the database at which the oldest samples go; 0 is no limit. */
        @WithDefault("2G")
        MemorySize retentionSize();

        /** How much older than a series' newest sample another of it may be. */
        @WithDefault("1H")
        Duration outOfOrderWindow();

        /** Series that may exist at once; samples of further ones are refused. */
        @WithDefault("100000")
        int seriesLimit();

        /** Free space on the disk below which writes are refused. */
        @WithDefault("256M")
        MemorySize freeSpaceLimit();

        /** Samples in memory at which they are moved into the database. */
        @WithDefault("750000")
        int headSamples();

        /** Longest time that a sample stays in memory only (and in the write-ahead log). */
        @WithDefault("15M")
        Duration headTime();

        /** Memory that the database may use. */
        @WithDefault("192M")
        MemorySize databaseMemory();

        /** Exemplars kept in all. */
        @WithDefault("50000")
        int exemplarLimit();

        Query query();

        Otlp otlp();
    }

    /** Bounds of one query. */
    interface Query {

        /** Longest time; a request's own {@code timeout} can only shorten it. */
        @WithDefault("30S")
        Duration timeout();

        /** Samples that one query may read, and that its answer may hold. */
        @WithDefault("20000000")
        long samples();

        /** Samples in an answer. */
        @WithDefault("2000000")
        int resultSamples();

        /** Queries that run at once. */
        @WithDefault("4")
        int concurrency();

        /** Queries that wait for a turn; more are refused with 503. */
        @WithDefault("64")
        int waiting();

        /** How far back an instant selector looks. */
        @WithDefault("5M")
        Duration lookback();
    }

    /** Reading of OTLP metrics. */
    interface Otlp {

        /** Resource attributes that become labels of each series, beside job and instance. */
        Optional<List<String>> promoteResourceAttributes();
    }

    /** Scraping of targets. */
    interface Scrape {

        /** Files with {@code scrape_configs}; from {@code BELVEDERE_SCRAPE_FILES}. */
        Optional<List<Path>> files();

        @WithDefault("5S")
        Duration interval();

        /** Never longer than the interval. */
        @WithDefault("5S")
        Duration timeout();

        /** Largest answer of a target after decompression. */
        @WithDefault("10M")
        MemorySize body();

        /** Samples in one answer of a target. */
        @WithDefault("50000")
        int samples();

        /** Targets in all files together. */
        @WithDefault("200")
        int targets();
    }
}
