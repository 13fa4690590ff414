/** Labels, matchers and the port through which the evaluator reads samples. */
@NullMarked
package dev.belvedere.query.series;

import org.jspecify.annotations.NullMarked;
