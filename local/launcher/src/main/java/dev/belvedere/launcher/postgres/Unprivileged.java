package dev.belvedere.launcher.postgres;

import com.sun.security.auth.module.UnixSystem;
import dev.belvedere.launcher.process.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How PostgreSQL is run when the suite runs as root, or as a user without a name (a container's random number): it refuses
 * both.
 *
 * @param prefix goes before the command
 * @param owner who has to own its data; empty if that stays the caller
 */
record Unprivileged(List<String> prefix, String owner) {
    private static final String NOBODY = "65534";

    static Unprivileged ofThisUser() throws IOException {
        var user = new UnixSystem();
        if (user.getUid() != 0 && user.getUsername() != null) {
            return new Unprivileged(List.of(), "");
        }
        // In a user namespace without a mapping, every user is nobody to the program and still himself to the files.
        if (succeeds("unshare", "--user", "true")) {
            return new Unprivileged(List.of("unshare", "--user"), "");
        }
        // A container may forbid namespaces; then the data belongs to nobody.
        var setpriv = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (succeeds(Stream.concat(setpriv.stream(), Stream.of("true")).toArray(String[]::new))) {
            return new Unprivileged(setpriv, NOBODY + ":" + NOBODY);
        }
        throw new IOException(
                "PostgreSQL does not run as root or as a user without a name, and this machine lets neither"
                        + " unshare nor setpriv (package util-linux) change that: start the suite as an ordinary user.");
    }

    List<String> command(List<String> command) {
        return Launch.prefixed(command, prefix.toArray(String[]::new));
    }

    /** Gives an empty folder to the user that PostgreSQL runs as. */
    void own(Path folder) throws IOException {
        if (!owner.isEmpty() && !succeeds("chown", owner, folder.toString())) {
            throw new IOException("chown %s %s failed".formatted(owner, folder));
        }
    }

    private static boolean succeeds(String... command) throws IOException {
        if (!Launch.isOnPath(command[0])) {
            return false;
        }
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .onExit()
                        .join()
                        .exitValue()
                == 0;
    }
}
