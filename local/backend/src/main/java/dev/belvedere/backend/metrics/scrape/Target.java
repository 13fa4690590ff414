package dev.belvedere.backend.metrics.scrape;

import dev.belvedere.query.series.Labels;
import java.net.URI;
import java.time.Duration;

/**
 * One address to scrape.
 *
 * @param labels that every series of it gets, {@code job} and {@code instance} among them
 */
record Target(String job, URI address, Labels labels, Duration interval, Duration timeout) {}
