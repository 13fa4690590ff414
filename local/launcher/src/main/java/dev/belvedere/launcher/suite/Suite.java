package dev.belvedere.launcher.suite;

import dev.belvedere.launcher.aot.Caches;
import dev.belvedere.launcher.aot.Training;
import dev.belvedere.launcher.part.HttpReadiness;
import dev.belvedere.launcher.part.JavaPart;
import dev.belvedere.launcher.part.JavaParts;
import dev.belvedere.launcher.part.Keys;
import dev.belvedere.launcher.part.Part;
import dev.belvedere.launcher.part.Targets;
import dev.belvedere.launcher.postgres.Database;
import dev.belvedere.launcher.postgres.PostgresServer;
import dev.belvedere.launcher.process.Guard;
import dev.belvedere.launcher.process.LogFile;
import dev.belvedere.launcher.process.RunFile;
import dev.belvedere.launcher.process.Signal;
import dev.belvedere.launcher.setting.Folders;
import dev.belvedere.launcher.setting.Options;
import dev.belvedere.launcher.setting.Port;
import dev.belvedere.launcher.setting.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All parts together. Started once, stopped once; {@link #stop} may be called at any time and from any thread. */
public final class Suite {
    private static final String POSTGRES = "postgres";

    private final Folders folders;
    private final Options options;
    private final Screen screen;
    private final RunFile run;
    private final Keys keys;
    private final Guard guard;
    private final Caches caches;
    /** In the order in which they are stopped. */
    private final List<RunningPart> parts = new ArrayList<>();

    private @Nullable Training training;
    private boolean isStopping;

    public Suite(Folders folders, Options options, Screen screen, RunFile run) throws IOException {
        this.folders = folders;
        this.options = options;
        this.screen = screen;
        this.run = run;
        this.keys = new Keys(folders.keys());
        this.guard = Guard.start();
        this.caches = new Caches(folders.aot());
    }

    /**
     * Starts everything and waits until all of it is ready.
     *
     * @throws StartFailed if a part does not start; then the caller stops the suite
     */
    public void start() throws IOException, GeneralSecurityException, InterruptedException {
        keys.ensureIdentity();
        var password = keys.password("metrics");
        var database = new Database(options.ports().number(Port.POSTGRES), keys.password(PostgresServer.SUPERUSER));
        var java = new JavaParts(folders, options.ports(), folders.data(), targets(password), password);

        var ui = register(java.ui());
        var metrics = register(java.metrics());
        var demo = options.demo() ? List.of(register(java.demo())) : List.<RunningPart>of();
        var backend = register(java.backend());

        try (var starting = new Starting()) {
            starting.begin(backend::start);
            starting.begin(ui::start);
            demo.forEach(part -> starting.begin(part::start));
            starting.begin(() -> {
                register(postgres(database)).start();
                database.ensureSchema("metrics", password);
                metrics.start();
            });
            starting.await();
        }
        everyPart().forEach(RunningPart::keepRunning);
    }

    /** Makes the start-up caches that are missing; takes a minute or two of idle time. */
    public void makeCaches() throws IOException {
        if (!options.caches()) {
            return;
        }
        var missing = new ArrayList<JavaPart>();
        for (var part : trainable()) {
            if (caches.find(part).isEmpty()) {
                missing.add(part);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        var next = new Training(caches, guard, new LogFile(folders.logs(), "aot"), screen::say);
        synchronized (this) {
            if (isStopping) {
                return;
            }
            training = next;
        }
        screen.say("Start-up caches are made in the background; the next start is faster.");
        next.run(missing);
    }

    /** Stops everything: the UI first, PostgreSQL last. */
    public void stop() {
        synchronized (this) {
            if (isStopping) {
                return;
            }
            isStopping = true;
            if (training != null) {
                training.stop();
            }
        }
        everyPart().forEach(RunningPart::stop);
        guard.close();
        run.end();
    }

    public synchronized boolean isStopping() {
        return isStopping;
    }

    private List<Path> targets(String password) throws IOException {
        var java = new JavaParts(folders, options.ports(), folders.data(), List.of(), password);
        var scraped = new ArrayList<>(List.of(java.backend(), java.metrics(), java.ui()));
        if (options.demo()) {
            scraped.add(java.demo());
        }
        return Targets.write(folders, scraped);
    }

    private RunningPart register(JavaPart java) throws IOException {
        if (!Files.isRegularFile(java.jar())) {
            throw new StartFailed(
                    "%s is not built (%s is missing): start with ./belvedere up".formatted(java.name(), java.jar()));
        }
        var cache = options.caches() ? caches.find(java) : Optional.<Path>empty();
        var command = cache.map(file -> java.command("-XX:AOTCache=" + file)).orElseGet(java::command);
        return register(new Part(
                java.name(),
                options.ports().number(java.port()),
                command,
                java.environment(),
                new HttpReadiness(java.ready()),
                Signal.TERMINATE));
    }

    private synchronized RunningPart register(Part part) throws IOException {
        var running = new RunningPart(part, screen, guard, run, new LogFile(folders.logs(), part.name()));
        if (isStopping) {
            running.stop();
        }
        parts.add(running);
        return running;
    }

    private Part postgres(Database database) throws IOException {
        var port = options.ports().number(Port.POSTGRES);
        var server = PostgresServer.prepare(folders.postgres(), folders.run(), keys.password(PostgresServer.SUPERUSER));
        return new Part(POSTGRES, port, server.command(port), Map.of(), database::isReady, Signal.INTERRUPT);
    }

    /** The parts on ports of their own, and where nothing that they do is seen: no spans, no data, no scraping. */
    private List<JavaPart> trainable() throws IOException {
        var password = keys.password("metrics");
        var trained = new ArrayList<JavaPart>();
        trained.add(
                beside(Set.of(Port.METRICS, Port.METRICS_MANAGEMENT), password).metrics());
        trained.add(beside(Set.of(Port.UI, Port.UI_MANAGEMENT), password).ui());
        trained.add(beside(Set.of(Port.BACKEND, Port.BACKEND_MANAGEMENT, Port.OTLP_GRPC), password)
                .backend());
        if (options.demo()) {
            trained.add(
                    beside(Set.of(Port.DEMO, Port.DEMO_MANAGEMENT), password).demo());
        }
        return trained.stream()
                .map(part -> part.with("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"))
                .toList();
    }

    private JavaParts beside(Set<Port> own, String password) {
        Ports ports = options.ports().withFree(own);
        return new JavaParts(folders, ports, folders.aot().resolve("training"), List.of(), password);
    }

    private synchronized List<RunningPart> everyPart() {
        return List.copyOf(parts);
    }
}
