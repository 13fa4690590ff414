package dev.belvedere.launcher.part;

import dev.belvedere.launcher.setting.Port;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Quarkus application of the suite.
 *
 * @param name as in the logs' and the ports' names
 * @param port where it serves
 * @param jar its runnable jar
 * @param flags of its JVM: heap and compiler
 * @param environment what it is told; the same names as a chart would use
 * @param managementPort health and metrics
 * @param warmUp paths asked while its start-up cache is made, so that what they use is in it
 */
public record JavaPart(
        String name,
        Port port,
        Path jar,
        List<String> flags,
        Map<String, String> environment,
        int managementPort,
        List<URI> warmUp) {

    /**
     * A small heap that gives memory back, and no second chance when it is full: the launcher starts the part again.
     * Measured for five services on two cores: serial collection and few malloc arenas save a third of the memory.
     */
    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-Xms16m",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED");

    public JavaPart {
        flags = List.copyOf(flags);
        environment = Map.copyOf(environment);
        warmUp = List.copyOf(warmUp);
    }

    /** The command with {@code more} flags before the jar. */
    public List<String> command(String... more) {
        return Stream.of(List.of(java()), COMMON, flags, List.of(more), List.of("-jar", jar.toString()))
                .flatMap(List::stream)
                .toList();
    }

    /** The same part with one more environment variable. */
    public JavaPart with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new JavaPart(name, port, jar, flags, more, managementPort, warmUp);
    }

    public URI ready() {
        return URI.create("http://127.0.0.1:%d/q/health/ready".formatted(managementPort));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
