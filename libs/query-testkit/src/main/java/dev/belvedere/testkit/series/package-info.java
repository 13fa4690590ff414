/** Series in memory and the contract of every source of series. */
@NullMarked
package dev.belvedere.testkit.series;

import org.jspecify.annotations.NullMarked;
