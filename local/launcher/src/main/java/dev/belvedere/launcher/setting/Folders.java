package dev.belvedere.launcher.setting;

import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param root the checkout
 * @param data everything that the suite writes
 */
public record Folders(Path root, Path data) {

    public Folders {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    public Path keys() {
        return data.resolve("keys");
    }

    /** What describes the running suite; of no use once it has stopped. */
    public Path run() {
        return data.resolve("run");
    }

    public Path logs() {
        return data.resolve("log");
    }

    public Path aot() {
        return data.resolve("aot");
    }

    public Path postgres() {
        return data.resolve("postgres");
    }

    /** The targets of the suite's own parts. */
    public Path suiteTargets() {
        return run().resolve("scrape.yml");
    }

    /** The targets that the user adds; need not exist. */
    public Path userTargets() {
        return root.resolve("scrape.yml");
    }
}
