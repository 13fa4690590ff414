/** What is written: samples, exemplars and metadata, whatever protocol brought them. */
@NullMarked
package dev.belvedere.backend.metrics.model;

import org.jspecify.annotations.NullMarked;
