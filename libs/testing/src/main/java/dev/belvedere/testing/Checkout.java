package dev.belvedere.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests belong to. */
public final class Checkout {
    private Checkout() {}

    /** The root folder: system property {@code belvedere.root}, else the nearest folder upwards with a Maven wrapper. */
    public static Path root() {
        var configured = System.getProperty("belvedere.root");
        if (configured != null) {
            return Path.of(configured).toAbsolutePath().normalize();
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("belvedere.root: not set (expected: the root folder of the checkout)");
    }
}
