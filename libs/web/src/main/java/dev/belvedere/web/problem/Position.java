package dev.belvedere.web.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Half-open range of characters (UTF-16 code units from 0) in the text that the caller sent. */
@Schema(description = "Half-open range of characters, from 0, in the text that the caller sent.")
public record Position(int start, int end) {}
