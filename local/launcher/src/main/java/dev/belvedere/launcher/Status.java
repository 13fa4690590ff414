package dev.belvedere.launcher;

import dev.belvedere.launcher.process.Identity;
import dev.belvedere.launcher.process.Memory;
import dev.belvedere.launcher.process.RunFile;
import dev.belvedere.launcher.setting.Folders;
import dev.belvedere.launcher.suite.Screen;
import java.util.Locale;
import java.util.OptionalLong;

/** Shows the parts of the running suite: process, port, memory. Exit code 3 when it does not run, as service scripts do. */
record Status(Folders folders, Screen screen) {
    private static final int NOT_RUNNING = 3;

    int run() {
        var run = new RunFile(folders.run());
        var launcher = run.launcher().flatMap(Identity::find);
        if (launcher.isEmpty()) {
            screen.say("Belvedere does not run in %s.".formatted(folders.data()));
            return NOT_RUNNING;
        }
        screen.say(row("part", "pid", "port", "memory"));
        var total = 0L;
        for (var part : run.parts().entrySet()) {
            total += print(part.getKey(), part.getValue(), run.port(part.getKey()));
        }
        // Of the launcher only itself: the parts are its children.
        var own = Memory.ofOne(launcher.get());
        screen.say(row("launcher", Long.toString(launcher.get().pid()), "", mebibytes(own)));
        screen.say(row("together", "", "", mebibytes(OptionalLong.of(total + own.orElse(0)))));
        return 0;
    }

    private long print(String name, Identity identity, String port) {
        var process = identity.find();
        if (process.isEmpty()) {
            screen.say(row(name, "down", port, ""));
            return 0;
        }
        var memory = Memory.proportionalKibibytes(process.get());
        screen.say(row(name, Long.toString(identity.pid()), port, mebibytes(memory)));
        return memory.orElse(0);
    }

    private static String row(String part, String pid, String port, String memory) {
        return String.format(Locale.ROOT, "%-16s %8s %6s %10s", part, pid, port, memory);
    }

    private static String mebibytes(OptionalLong kibibytes) {
        return kibibytes.isPresent() ? "%d MiB".formatted(kibibytes.getAsLong() / 1024) : "";
    }
}
