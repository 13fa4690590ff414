/** What every request must pass before anything else looks at it. */
@NullMarked
package dev.belvedere.ui.door;

import org.jspecify.annotations.NullMarked;
