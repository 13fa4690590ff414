/** What the platform itself counted, to be compared with what its metrics say. */
@NullMarked
package dev.belvedere.demo.ledger;

import org.jspecify.annotations.NullMarked;
