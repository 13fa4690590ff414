/** The packaged suite beside real servers and real clients: the same input must give the same figures. */
@NullMarked
package dev.belvedere.peers;

import org.jspecify.annotations.NullMarked;
