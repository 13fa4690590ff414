/** LogQL: the tree, the parser, the printer and the narrowing of queries to workspaces. */
@NullMarked
package dev.belvedere.query.logql;

import org.jspecify.annotations.NullMarked;
