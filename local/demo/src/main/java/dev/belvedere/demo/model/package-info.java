/** Models, their prices and speed, and the chance that decides what a run does. */
@NullMarked
package dev.belvedere.demo.model;

import org.jspecify.annotations.NullMarked;
