package dev.belvedere.backend.metrics.scrape;

import dev.belvedere.backend.Settings;
import dev.belvedere.backend.metrics.IngestMeters;
import dev.belvedere.backend.metrics.StoreBatch;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps one loop running for each target of the scrape files, and follows the files when they change. */
@Startup
@Singleton
public class Scraper {
    private static final long LARGEST_FILE = 1 << 20;

    private record Running(ScrapeLoop loop, Thread thread) {}

    private final Settings.Scrape settings;
    private final StoreBatch storeBatch;
    private final IngestMeters meters;
    private final TargetClient client;
    private final ReadScrapeFile reader;
    private final ScheduledExecutorService reloads = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("scrape-files").factory());
    private final Map<Path, String> texts = new HashMap<>();
    private final Map<Path, List<Target>> targets = new HashMap<>();
    private final Map<Target, Running> running = new HashMap<>();

    Scraper(Settings settings, StoreBatch storeBatch, IngestMeters meters) {
        this.settings = settings.scrape();
        this.storeBatch = storeBatch;
        this.meters = meters;
        this.client = new TargetClient(this.settings.body().asLongValue());
        this.reader = new ReadScrapeFile(this.settings.interval(), this.settings.timeout());
        reloads.scheduleWithFixedDelay(this::follow, 0, 2, TimeUnit.SECONDS);
    }

    private void follow() {
        try {
            var hasChanged = false;
            for (var file : settings.files().orElse(List.of())) {
                hasChanged |= load(file);
            }
            if (hasChanged) {
                apply();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            Log.error("Following the scrape files failed", e);
        }
    }

    /** Reads a file if its text is new. One that cannot be used leaves its former targets in place. */
    private boolean load(Path file) {
        try {
            var text = read(file);
            if (text.equals(texts.put(file, text))) {
                return false;
            }
            targets.put(file, reader.read(text));
            return true;
        } catch (BadScrapeFile e) {
            Log.errorf("Scrape file cannot be used, its former targets stay: %s: %s", file, e.message());
        } catch (IOException e) {
            Log.warnf("Scrape file cannot be read: %s: %s", file, e.getMessage());
        }
        return false;
    }

    private static String read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new BadScrapeFile("more than %d bytes".formatted(LARGEST_FILE));
        }
        return Files.readString(file);
    }

    private void apply() throws InterruptedException {
        var wanted = wanted();
        var gone = new ArrayList<Running>();
        synchronized (running) {
            running.entrySet().removeIf(entry -> {
                var isGone = !wanted.contains(entry.getKey());
                if (isGone) {
                    gone.add(entry.getValue());
                }
                return isGone;
            });
        }
        for (var each : gone) {
            each.loop().stop();
            each.thread().interrupt();
            each.thread().join();
            each.loop().retire();
        }
        synchronized (running) {
            for (var target : wanted) {
                running.computeIfAbsent(target, this::start);
            }
        }
        Log.infof("Scrape targets: %d", wanted.size());
    }

    private Set<Target> wanted() {
        var wanted = new LinkedHashSet<Target>();
        for (var file : settings.files().orElse(List.of())) {
            wanted.addAll(targets.getOrDefault(file, List.of()));
        }
        if (wanted.size() > settings.targets()) {
            Log.errorf(
                    "Too many scrape targets, the last are left out: %d (expected: at most %d)",
                    wanted.size(), settings.targets());
            return new LinkedHashSet<>(List.copyOf(wanted).subList(0, settings.targets()));
        }
        return wanted;
    }

    private Running start(Target target) {
        var loop = new ScrapeLoop(target, client, storeBatch, meters, settings.samples());
        return new Running(
                loop, Thread.ofVirtual().name("scrape-" + target.job()).start(loop));
    }

    /** The targets with the state of each, sorted by job and address. */
    List<ScrapeLoop> loops() {
        synchronized (running) {
            var loops = new ArrayList<ScrapeLoop>();
            running.values().forEach(each -> loops.add(each.loop()));
            loops.sort((a, b) -> {
                var byJob = a.target().job().compareTo(b.target().job());
                return byJob != 0
                        ? byJob
                        : a.target().address().compareTo(b.target().address());
            });
            return loops;
        }
    }

    @PreDestroy
    void stop() {
        reloads.shutdownNow();
        synchronized (running) {
            running.values().forEach(each -> {
                each.loop().stop();
                each.thread().interrupt();
            });
        }
        client.close();
    }
}
