package dev.belvedere.backend.metrics.scrape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.belvedere.query.series.Labels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a scrape file into targets. Strict: an unknown key is refused by its name, as a typing error would go unseen. */
final class ReadScrapeFile {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Pattern HOST_AND_PORT = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");
    private static final Pattern LABEL_NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    private final Duration interval;
    private final Duration timeout;

    /** @param interval and {@code timeout} for jobs that name none */
    ReadScrapeFile(Duration interval, Duration timeout) {
        this.interval = interval;
        this.timeout = timeout;
    }

    /** The targets of a file's text; an empty text has none. Throws {@link BadScrapeFile}. */
    List<Target> read(String text) {
        var file = parse(text);
        var targets = new ArrayList<Target>();
        var names = new HashSet<String>();
        if (file != null && file.jobs() != null) {
            for (var job : file.jobs()) {
                var name = job.name();
                if (name == null || name.isBlank()) {
                    throw new BadScrapeFile("scrape_configs: a job without job_name");
                }
                if (!names.add(name)) {
                    throw new BadScrapeFile(
                            "scrape_configs: found multiple scrape configs with job name \"%s\"".formatted(name));
                }
                targets(name, job, targets);
            }
        }
        return targets;
    }

    private static @Nullable ScrapeFile parse(String text) {
        try (MappingIterator<ScrapeFile> documents =
                YAML.readerFor(ScrapeFile.class).readValues(text)) {
            return documents.hasNextValue() ? documents.nextValue() : null;
        } catch (UnrecognizedPropertyException e) {
            throw new BadScrapeFile("%s: unknown key \"%s\" (expected: one of %s)"
                    .formatted(place(e), e.getPropertyName(), e.getKnownPropertyIds()));
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof JsonProcessingException syntax) {
                throw noYaml(syntax);
            }
            throw new BadScrapeFile("%s: a value of another kind was expected".formatted(place(e)));
        } catch (JsonProcessingException e) {
            throw noYaml(e);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    private static BadScrapeFile noYaml(JsonProcessingException e) {
        return new BadScrapeFile("no YAML: " + e.getOriginalMessage().replace('\n', ' '));
    }

    private static String place(JsonMappingException e) {
        var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return line > 0 ? "line " + line : "the file";
    }

    private void targets(String name, ScrapeFile.Job job, List<Target> targets) {
        var every = duration(name, "scrape_interval", job.interval(), interval);
        var patience = duration(name, "scrape_timeout", job.timeout(), every.compareTo(timeout) < 0 ? every : timeout);
        if (patience.compareTo(every) > 0) {
            throw new BadScrapeFile("job %s: scrape_timeout greater than scrape_interval".formatted(name));
        }
        var scheme = job.scheme() == null ? "http" : job.scheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new BadScrapeFile("job %s: scheme \"%s\" (expected: http or https)".formatted(name, scheme));
        }
        var path = job.path() == null ? "/metrics" : job.path();
        for (var group : job.targets() == null ? List.<ScrapeFile.Static>of() : job.targets()) {
            for (var host : group.targets() == null ? List.<String>of() : group.targets()) {
                var labels = labels(name, host, group.labels() == null ? Map.of() : group.labels());
                targets.add(new Target(name, address(name, scheme, host, path), labels, every, patience));
            }
        }
    }

    private static Duration duration(String job, String key, @Nullable String text, Duration fallback) {
        if (text == null) {
            return fallback;
        }
        var matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new BadScrapeFile("job %s: %s \"%s\" (expected: such as 15s)".formatted(job, key, text));
        }
        var amount = Long.parseLong(matcher.group(1));
        var duration = switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
        if (duration.toMillis() < 100) {
            throw new BadScrapeFile("job %s: %s \"%s\" (expected: at least 100ms)".formatted(job, key, text));
        }
        return duration;
    }

    private static URI address(String job, String scheme, String host, String path) {
        if (!HOST_AND_PORT.matcher(host).matches()) {
            throw new BadScrapeFile("job %s: target \"%s\" (expected: host:port)".formatted(job, host));
        }
        try {
            return URI.create(scheme + "://" + host + (path.startsWith("/") ? path : "/" + path));
        } catch (IllegalArgumentException e) {
            throw new BadScrapeFile("job %s: metrics_path \"%s\" (expected: a path)".formatted(job, path));
        }
    }

    private static Labels labels(String job, String host, Map<String, String> own) {
        var labels = new TreeMap<String, String>();
        labels.put("job", job);
        labels.put("instance", host);
        for (var label : own.entrySet()) {
            if (!LABEL_NAME.matcher(label.getKey()).matches() || label.getKey().startsWith("__")) {
                throw new BadScrapeFile("job %s: label name \"%s\"".formatted(job, label.getKey()));
            }
            labels.put(label.getKey(), label.getValue());
        }
        return Labels.of(labels);
    }
}
