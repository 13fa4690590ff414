/** Where things are and which ports they take, as the user chose. */
@NullMarked
package dev.belvedere.launcher.setting;

import org.jspecify.annotations.NullMarked;
