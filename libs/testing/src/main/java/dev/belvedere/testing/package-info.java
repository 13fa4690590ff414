/**
 * What tests of whole processes share: finding the real peers, starting them and the packaged parts of the suite as
 * child processes on free ports, and writing samples to them. For tests only; nothing that ships depends on it.
 */
@NullMarked
package dev.belvedere.testing;

import org.jspecify.annotations.NullMarked;
