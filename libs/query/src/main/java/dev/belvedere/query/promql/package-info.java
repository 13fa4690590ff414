/** PromQL as of Prometheus 3.x: syntax tree, parser, printer, scope rewriting. */
@NullMarked
package dev.belvedere.query.promql;

import org.jspecify.annotations.NullMarked;
