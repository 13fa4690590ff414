package dev.belvedere.testing;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A packaged Quarkus application of the suite, run as a child process on two free ports of the loopback interface. */
public final class PackagedPart implements AutoCloseable {
    private final ChildProcess process;
    private final URI base;
    private final URI management;

    private PackagedPart(ChildProcess process, URI base, URI management) {
        this.process = process;
        this.base = base;
        this.management = management;
    }

    /** Whether {@code module}, a folder of the checkout such as {@code local/backend}, was packaged. */
    public static boolean isPackaged(String module) {
        return Files.isRegularFile(jar(module));
    }

    /** Skips the running test unless {@code module} was packaged. */
    public static void need(String module) {
        Need.that(isPackaged(module), "%s is not packaged (./mvnw -Dquick package builds it)".formatted(module));
    }

    /**
     * Starts the application with an empty data folder below {@code folder} and waits until it is ready.
     *
     * @param environment what it is told beside its ports and data folder; wins over both
     */
    public static PackagedPart start(String module, Path folder, Map<String, String> environment) {
        var port = FreePort.next();
        var managementPort = FreePort.next();
        var name = Path.of(module).getFileName().toString();
        var settings = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort),
                "BELVEDERE_DATA", folder.resolve("data").toAbsolutePath().toString()));
        settings.putAll(environment);
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar(module).toString());
        var management = URI.create("http://127.0.0.1:" + managementPort);
        var process = ChildProcess.start(name, folder, settings, command)
                .await(management.resolve("/q/health/ready"), Duration.ofSeconds(60));
        return new PackagedPart(process, URI.create("http://127.0.0.1:" + port), management);
    }

    /** Where it serves its callers. */
    public URI base() {
        return base;
    }

    /** Where it serves health and its own metrics. */
    public URI management() {
        return management;
    }

    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private static Path jar(String module) {
        return Checkout.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
