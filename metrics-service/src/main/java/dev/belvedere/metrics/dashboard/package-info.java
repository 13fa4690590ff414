/** Dashboards: documents, their variables and their data. */
@NullMarked
package dev.belvedere.metrics.dashboard;

import org.jspecify.annotations.NullMarked;
