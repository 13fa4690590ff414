package dev.belvedere.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the suite once for all tests of the module, on free ports and with an empty data folder; stops it at the end. */
final class SuiteExtension implements ParameterResolver {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Suite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        LauncherRun.needPackages();
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SuiteExtension.class))
                .computeIfAbsent("suite", _ -> start(), Started.class)
                .suite();
    }

    private static Started start() {
        try {
            var data = Files.createTempDirectory("belvedere-e2e-");
            var launcher =
                    LauncherRun.start(data, "up", "--free-ports", "--no-aot").awaitUp(PATIENCE);
            return new Started(new Suite(launcher, data));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private record Started(Suite suite) implements AutoCloseable {
        @Override
        public void close() {
            suite.launcher().close();
        }
    }
}
