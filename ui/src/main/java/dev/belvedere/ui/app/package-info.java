/** The files of the web app. */
@NullMarked
package dev.belvedere.ui.app;

import org.jspecify.annotations.NullMarked;
