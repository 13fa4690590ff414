package dev.belvedere.e2e;

import java.net.URI;
import java.nio.file.Path;

/** The running suite that the tests of this module share. */
record Suite(LauncherRun launcher, Path data) {

    URI web(String path) {
        return URI.create("http://localhost:%d%s".formatted(launcher.port("ui"), path));
    }

    URI demo(String path) {
        return URI.create("http://localhost:%d%s".formatted(launcher.port("demo"), path));
    }

    /** Ends a part without a chance to tidy up, as {@code kill -9} does. */
    void kill(String part) {
        var process = launcher.part(part).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
