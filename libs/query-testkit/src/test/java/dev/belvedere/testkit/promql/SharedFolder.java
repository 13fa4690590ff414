package dev.belvedere.testkit.promql;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Other people's test data, which stands beside the checkout and is no part of it. */
final class SharedFolder {
    private SharedFolder() {}

    /** A folder in it; the test is skipped where it is missing. */
    static Path require(String name) {
        var root = System.getProperty("belvedere.root", "../..");
        var folder = Path.of(root, "..", "shared", "conformance", name).normalize();
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "skipped: no conformance data at " + folder);
        return folder;
    }
}
