/** Scraping: which targets there are, asking them, and what becomes of their answers. */
@NullMarked
package dev.belvedere.backend.metrics.scrape;

import org.jspecify.annotations.NullMarked;
