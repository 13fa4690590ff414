package dev.belvedere.launcher.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How a command is wrapped before it is started. */
public final class Launch {
    private static final boolean HAS_SETSID = isOnPath("setsid");
    private static final boolean HAS_NICE = isOnPath("nice");

    private Launch() {}

    /**
     * Puts the command into a session of its own where {@code setsid} is there, so that a Ctrl-C in the terminal reaches
     * only the launcher, which then stops the parts in their order.
     */
    static List<String> inOwnSession(List<String> command) {
        return HAS_SETSID ? prefixed(command, "setsid") : command;
    }

    /** Lets everything else go first. */
    public static List<String> atLowPriority(List<String> command) {
        return HAS_NICE ? prefixed(command, "nice", "-n", "19") : command;
    }

    public static List<String> prefixed(List<String> command, String... prefix) {
        return Stream.concat(Stream.of(prefix), command.stream()).toList();
    }

    public static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
    }
}
