/** Who calls: token or local identity, roles, workspaces. */
@NullMarked
package dev.belvedere.web.identity;

import org.jspecify.annotations.NullMarked;
