/** Runs Prometheus' load/eval/expect scripts against any engine. */
@NullMarked
package dev.belvedere.testkit.promql;

import org.jspecify.annotations.NullMarked;
