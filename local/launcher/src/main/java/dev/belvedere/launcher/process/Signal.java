package dev.belvedere.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** How a process is asked to stop. */
public enum Signal {
    TERMINATE,
    /** PostgreSQL's fast shutdown: on SIGTERM it would wait for its clients to go. */
    INTERRUPT;

    void send(ProcessHandle process) {
        switch (this) {
            case TERMINATE -> process.destroy();
            case INTERRUPT -> interrupt(process);
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
