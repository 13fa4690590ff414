package dev.belvedere.launcher.part;

import dev.belvedere.launcher.setting.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The scrape configuration of the suite's own parts, in Prometheus' form. */
public final class Targets {
    private Targets() {}

    /** Writes the suite's targets and gives all scrape files that there are: this one and the user's. */
    public static List<Path> write(Folders folders, List<JavaPart> parts) throws IOException {
        var text = new StringBuilder(
                        "# Written at every start. Add targets of your own to scrape.yml in the checkout.\n")
                .append("scrape_configs:\n");
        for (var part : parts) {
            text.append("""
                      - job_name: %s
                        scrape_interval: 5s
                        metrics_path: /q/metrics
                        static_configs:
                          - targets: ['127.0.0.1:%d']
                    """.formatted(part.name(), part.managementPort()));
        }
        Files.writeString(folders.suiteTargets(), text);
        return Files.exists(folders.userTargets())
                ? List.of(folders.suiteTargets(), folders.userTargets())
                : List.of(folders.suiteTargets());
    }
}
