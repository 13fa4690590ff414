package dev.belvedere.launcher;

import dev.belvedere.launcher.process.Launch;
import dev.belvedere.launcher.process.Leftovers;
import dev.belvedere.launcher.process.RunFile;
import dev.belvedere.launcher.process.RunLock;
import dev.belvedere.launcher.setting.Folders;
import dev.belvedere.launcher.setting.Options;
import dev.belvedere.launcher.setting.Port;
import dev.belvedere.launcher.setting.Ports;
import dev.belvedere.launcher.suite.Screen;
import dev.belvedere.launcher.suite.Suite;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Starts the suite and stays in the foreground until it is stopped. */
record Up(Folders folders, Screen screen) {

    int run(List<String> arguments) throws Exception {
        var begin = Instant.now();
        var options = Options.parse(arguments, System.getenv());
        var lock = RunLock.take(folders.run());
        if (lock.isEmpty()) {
            screen.say("Belvedere runs already in %s; ./belvedere status shows it, ./belvedere down stops it."
                    .formatted(folders.data()));
            return 0;
        }
        try (var _ = lock.get()) {
            return start(options, begin);
        }
    }

    private int start(Options options, Instant begin) throws Exception {
        var run = new RunFile(folders.run());
        if (Leftovers.stop(run) > 0) {
            screen.say("Stopped what a launcher that was killed had left behind.");
        }
        if (reportPortsInUse(options.ports())) {
            return 1;
        }
        run.begin();
        var suite = new Suite(folders, options, screen, run);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
        try {
            suite.start();
        } catch (InterruptedException exception) {
            return 1;
        } catch (Exception exception) {
            if (!suite.isStopping()) {
                System.err.println(exception.getMessage());
                stop(suite);
            }
            return 1;
        }
        printAddresses(options, Duration.between(begin, Instant.now()));
        if (options.browser()) {
            openBrowser("http://localhost:" + options.ports().number(Port.UI));
        }
        suite.makeCaches();
        // A signal ends the process through the shutdown hook.
        new CountDownLatch(1).await();
        return 0;
    }

    private boolean reportPortsInUse(Ports ports) {
        var taken = ports.inUse();
        for (var port : taken) {
            System.err.printf(
                    Locale.ROOT,
                    "Port %d, which %s needs, is in use by another program. Stop that one, or move ours: --port %s=%d%n",
                    ports.number(port),
                    port.label(),
                    port.label(),
                    Ports.free().number(port));
        }
        return !taken.isEmpty();
    }

    private void printAddresses(Options options, Duration took) {
        var ports = options.ports();
        screen.say("""

                Belvedere is up after %.1f s.
                  web app           http://localhost:%d
                  send OTLP to      http://localhost:%d (HTTP) or localhost:%d (gRPC)
                  Prometheus API    http://localhost:%d/prometheus""".formatted(
                        took.toMillis() / 1000.0,
                        ports.number(Port.UI),
                        ports.number(Port.BACKEND),
                        ports.number(Port.OTLP_GRPC),
                        ports.number(Port.UI)));
        if (options.demo()) {
            screen.say("  demo platform     http://localhost:%d".formatted(ports.number(Port.DEMO)));
        }
        screen.say("\nCtrl-C or ./belvedere down stops it.");
    }

    private void stop(Suite suite) {
        if (!suite.isStopping()) {
            screen.say("Stopping");
            suite.stop();
            screen.say("Stopped");
        }
    }

    private void openBrowser(String address) {
        var opener = Launch.isOnPath("xdg-open") ? "xdg-open" : "open";
        try {
            new ProcessBuilder(opener, address).start();
        } catch (IOException exception) {
            screen.say("No browser could be opened (%s); the address is %s".formatted(exception.getMessage(), address));
        }
    }
}
