/** The embedded PostgreSQL server: unpacked from Maven Central's jar, one role and schema per service. */
@NullMarked
package dev.belvedere.launcher.postgres;

import org.jspecify.annotations.NullMarked;
