/** The demo platform, scraped by everything that can: its metrics must say what its own books say. */
@NullMarked
package dev.belvedere.peers.demo;

import org.jspecify.annotations.NullMarked;
