package dev.belvedere.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.launcher.setting.Folders;
import dev.belvedere.launcher.setting.Options;
import dev.belvedere.launcher.setting.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaPartsTest {
    @TempDir
    Path folder;

    @Test
    void partsFindEachOtherOnMovedPorts() {
        var parts = parts("--port", "backend=9318", "--port", "metrics=9081", "--port", "postgres=9433");

        assertThat(parts.metrics().environment())
                .containsEntry("BELVEDERE_PROMETHEUS_URL", "http://127.0.0.1:9318")
                .containsEntry("QUARKUS_HTTP_PORT", "9081")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "19081")
                .hasEntrySatisfying(
                        "QUARKUS_DATASOURCE_JDBC_URL", url -> assertThat(url).contains("127.0.0.1:9433"));
        assertThat(parts.ui().environment()).containsEntry("BELVEDERE_METRICS_URL", "http://127.0.0.1:9081");
        assertThat(parts.demo().environment())
                .containsEntry("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9318");
    }

    @Test
    void everyPartHasABoundedHeap() {
        var parts = parts();

        assertThat(List.of(parts.backend(), parts.metrics(), parts.demo(), parts.ui()))
                .allSatisfy(part -> assertThat(part.command()).anyMatch(flag -> flag.startsWith("-Xmx")));
    }

    @Test
    void thePasswordIsInNoCommandLine() {
        assertThat(parts().metrics().command()).noneMatch(word -> word.contains("secret"));
    }

    @Test
    void theUsersTargetsAreAddedWhereThereAreAny() throws Exception {
        var folders = new Folders(folder, folder.resolve("data"));
        Files.createDirectories(folders.run());
        var scraped = List.of(parts().demo());

        assertThat(Targets.write(folders, scraped)).containsExactly(folders.suiteTargets());
        Files.writeString(folder.resolve("scrape.yml"), "scrape_configs: []\n");
        assertThat(Targets.write(folders, scraped)).containsExactly(folders.suiteTargets(), folders.userTargets());

        assertThat(Files.readString(folders.suiteTargets()))
                .contains("job_name: demo")
                .contains("127.0.0.1:18090");
    }

    private JavaParts parts(String... options) {
        Ports ports = Options.parse(List.of(options), Map.of()).ports();
        return new JavaParts(new Folders(folder, folder.resolve("data")), ports, folder, List.of(), "secret");
    }
}
