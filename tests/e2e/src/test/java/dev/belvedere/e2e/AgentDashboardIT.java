package dev.belvedere.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.belvedere.testing.Http;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From an agent's code to the number on the screen. */
@ExtendWith(SuiteExtension.class)
class AgentDashboardIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RUNS = 7;
    /** The promise is 10 s from an execution to the dashboard; the rest is for a loaded machine. */
    private static final Duration VISIBLE = Duration.ofSeconds(20);

    private static @Nullable Chromium browser;

    @BeforeAll
    static void startBrowser() {
        browser = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyRunOfANewAgentIsCountedOnItsDashboard(ColorScheme scheme, Suite suite) throws Exception {
        var agent = "e2e-" + scheme.name().toLowerCase(Locale.ROOT);
        declare(agent, suite);
        awaitSeries(agent, suite);
        try (var tab = Objects.requireNonNull(browser).open(scheme, 1440, 900)) {
            tab.page.navigate(suite.web("/dashboards/agent?var-agent=%s&refresh=5".formatted(agent))
                    .toString());
            var executions = tab.page
                    .locator(".stat", new Page.LocatorOptions().setHasText("Executions"))
                    .first()
                    .locator(".v");
            // The title is the number alone; the text says also what it counts.
            assertThat(executions).hasAttribute("title", "0", patience());

            for (var run = 0; run < RUNS; run++) {
                execute(agent, suite);
            }

            assertThat(executions).hasAttribute("title", Integer.toString(RUNS), patience());
            assertThat(Axe.seriousFindings(tab.page)).isEmpty();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static LocatorAssertions.HasAttributeOptions patience() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(VISIBLE.toMillis());
    }

    private static void declare(String agent, Suite suite) {
        var body = """
                {"id": "%1$s", "name": "%1$s", "team": "support", "workspace": "acme", "model": "gpt-4.1", "tools": []}
                """.formatted(agent);
        var answer = Http.send(HttpRequest.newBuilder(suite.demo("/agents"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static void execute(String agent, Suite suite) {
        var answer = Http.send(HttpRequest.newBuilder(suite.demo("/agents/" + agent + "/executions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    /** Until the agent's counters were scraped at 0: what comes after that is an increase. */
    private static void awaitSeries(String agent, Suite suite) {
        var query =
                URLEncoder.encode("agent_execution_total{agent_id=\"%s\"}".formatted(agent), StandardCharsets.UTF_8);
        Awaitility.await()
                .atMost(VISIBLE)
                .until(() -> !JSON.readTree(Http.get(suite.web("/prometheus/api/v1/query?query=" + query))
                                .body())
                        .at("/data/result")
                        .isEmpty());
    }
}
