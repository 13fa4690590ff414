/** The gateway: serves the web app, says who calls, and passes requests on to the services. */
@NullMarked
package dev.belvedere.ui;

import org.jspecify.annotations.NullMarked;
