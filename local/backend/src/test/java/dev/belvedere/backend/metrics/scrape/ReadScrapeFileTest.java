package dev.belvedere.backend.metrics.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.series.Labels;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadScrapeFileTest {
    private final ReadScrapeFile reader = new ReadScrapeFile(Duration.ofSeconds(5), Duration.ofSeconds(5));

    @Test
    void aJobHasATargetForEachAddress() {
        var targets = reader.read("""
                scrape_configs:
                  - job_name: demo
                    scrape_interval: 15s
                    metrics_path: /q/metrics
                    scheme: https
                    static_configs:
                      - targets: ['one:80', '[::1]:81']
                        labels: {team: blue}
                  - job_name: plain
                    static_configs: [{targets: [two]}]
                """);

        assertThat(targets)
                .containsExactly(
                        new Target(
                                "demo",
                                URI.create("https://one:80/q/metrics"),
                                Labels.of("job", "demo", "instance", "one:80", "team", "blue"),
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(5)),
                        new Target(
                                "demo",
                                URI.create("https://[::1]:81/q/metrics"),
                                Labels.of("job", "demo", "instance", "[::1]:81", "team", "blue"),
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(5)),
                        new Target(
                                "plain",
                                URI.create("http://two/metrics"),
                                Labels.of("job", "plain", "instance", "two"),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(5)));
    }

    @Test
    void anEmptyFileHasNoTargets() {
        assertThat(reader.read("")).isEmpty();
        assertThat(reader.read("# nothing yet\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scrape_configs: [{job_name: a, relabel_configs: []}]                            | unknown key "relabel_configs"
            scrape_config: []                                                               | unknown key "scrape_config"
            scrape_configs: [{metrics_path: /m}]                                            | a job without job_name
            scrape_configs: [{job_name: a}, {job_name: a}]                                  | multiple scrape configs with job name "a"
            scrape_configs: [{job_name: a, scrape_interval: often}]                         | scrape_interval "often"
            scrape_configs: [{job_name: a, scrape_interval: 1ms}]                           | at least 100ms
            scrape_configs: [{job_name: a, scrape_interval: 5s, scrape_timeout: 6s}]        | scrape_timeout greater than scrape_interval
            scrape_configs: [{job_name: a, scheme: ftp}]                                    | scheme "ftp"
            scrape_configs: [{job_name: a, static_configs: [{targets: ['http://a/b']}]}]    | target "http://a/b"
            scrape_configs: [{job_name: a, static_configs: [{targets: [a], labels: {'1': b}}]}] | label name "1"
            scrape_configs: {a: b}                                                          | another kind was expected
            scrape_configs: [                                                               | no YAML
            """)
    void whatIsNotUnderstoodIsNamed(String text, String problem) {
        assertThatThrownBy(() -> reader.read(text))
                .isInstanceOf(BadScrapeFile.class)
                .hasMessageContaining(problem);
    }
}
