package dev.belvedere.launcher;

import dev.belvedere.launcher.process.Leftovers;
import dev.belvedere.launcher.process.RunFile;
import dev.belvedere.launcher.setting.Folders;
import dev.belvedere.launcher.suite.Screen;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops the suite of this data folder. */
record Down(Folders folders, Screen screen) {
    /** Longer than all parts may take one after the other. */
    private static final Duration PATIENCE = Duration.ofSeconds(70);

    int run() throws Exception {
        var run = new RunFile(folders.run());
        var launcher = run.launcher().flatMap(identity -> identity.find());
        if (launcher.isEmpty()) {
            var left = Leftovers.stop(run);
            screen.say(left > 0 ? "Stopped what a launcher that was killed had left behind." : "Nothing runs.");
            return 0;
        }
        launcher.get().destroy();
        try {
            launcher.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException exception) {
            launcher.get().destroyForcibly();
            Leftovers.stop(run);
        }
        screen.say("Stopped");
        return 0;
    }
}
