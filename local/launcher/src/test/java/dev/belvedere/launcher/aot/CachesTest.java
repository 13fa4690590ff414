package dev.belvedere.launcher.aot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.launcher.part.JavaPart;
import dev.belvedere.launcher.setting.Port;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class CachesTest {
    @TempDir
    Path folder;

    private Path jar;
    private Caches caches;

    @BeforeEach
    void makeJar() throws Exception {
        var application = Files.createDirectory(folder.resolve("quarkus-app"));
        jar = Files.writeString(application.resolve("quarkus-run.jar"), "first build");
        caches = new Caches(folder.resolve("aot"));
        caches.sweep();
    }

    @Test
    void aFinishedCacheIsFoundForTheBuildItWasMadeOf() throws Exception {
        caches.keep(part("-Xmx64m"), unfinished());

        assertThat(caches.find(part("-Xmx64m"))).isPresent();
    }

    @Test
    void anotherBuildOrOtherFlagsNeedAnotherCache() throws Exception {
        caches.keep(part("-Xmx64m"), unfinished());

        assertThat(caches.find(part("-Xmx65m"))).isEmpty();
        Files.writeString(jar, "second build");
        assertThat(caches.find(part("-Xmx64m"))).isEmpty();
    }

    @Test
    void cachesOfEarlierBuildsAreRemoved() throws Exception {
        caches.keep(part("-Xmx64m"), unfinished());
        Files.writeString(jar, "second build");
        caches.keep(part("-Xmx64m"), unfinished());

        assertThat(caches.folder().toFile().list()).hasSize(1);
    }

    @Test
    void whatABrokenOffTrainingLeftIsSwept() throws Exception {
        unfinished();
        Files.writeString(caches.folder().resolve("ui.unfinished.config"), "x");

        caches.sweep();

        assertThat(caches.folder()).isEmptyDirectory();
    }

    private Path unfinished() throws Exception {
        return Files.writeString(caches.unfinished(part("-Xmx64m")), "cache");
    }

    private JavaPart part(String flag) {
        return new JavaPart("ui", Port.UI, jar, List.of(flag), Map.of(), 18080, List.of());
    }
}
