package dev.belvedere.ui.app;

import io.vertx.core.http.impl.MimeMapping;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file of the web app.
 *
 * @param path as in the address, with a leading slash
 * @param encodings in which it lies there beside its plain form, best first
 */
record Asset(String path, List<String> encodings) {
    Asset {
        encodings = List.copyOf(encodings);
    }

    /** A line of files.txt: the file, then its encodings. */
    static Asset parse(String line) {
        var words = Arrays.asList(line.split(" "));
        return new Asset("/" + words.getFirst(), words.subList(1, words.size()));
    }

    /** The best encoding that an {@code Accept-Encoding} header allows; empty for the plain form. */
    Optional<String> encodingFor(String accepted) {
        return encodings.stream()
                .filter(encoding -> Arrays.stream(accepted.split(","))
                        .map(String::strip)
                        .anyMatch(offer ->
                                offer.equals(encoding) || offer.startsWith(encoding + ";") && !offer.endsWith("q=0")))
                .findFirst();
    }

    /** The build puts a hash of the content into the names of these. */
    boolean isImmutable() {
        return path.startsWith("/assets/");
    }

    String mediaType() {
        var type = Optional.ofNullable(MimeMapping.getMimeTypeForFilename(path)).orElse("application/octet-stream");
        return type.startsWith("text/") || type.endsWith("javascript") || type.endsWith("json")
                ? type + "; charset=utf-8"
                : type;
    }
}
