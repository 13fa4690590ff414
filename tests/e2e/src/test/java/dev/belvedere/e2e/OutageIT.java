package dev.belvedere.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part is killed: the web app names it, the rest works, and it comes back by itself. */
@ExtendWith(SuiteExtension.class)
class OutageIT {
    private static final Duration NOTICED = Duration.ofSeconds(30);
    private static final Duration BACK = Duration.ofSeconds(90);

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
    @CsvSource({"metrics-service,Metrics", "backend,Metric storage", "demo,Demo platform"})
    void aKilledPartIsNamedAndComesBack(String part, String title, Suite suite) {
        try (var tab = Objects.requireNonNull(browser).open(ColorScheme.LIGHT, 1440, 900)) {
            tab.page.navigate(suite.web("/?refresh=5").toString());
            var banner = tab.page.locator(".banner");
            assertThat(tab.page.locator(".stat .v").first()).not().isEmpty();

            suite.kill(part);

            assertThat(banner)
                    .containsText(title, new LocatorAssertions.ContainsTextOptions().setTimeout(NOTICED.toMillis()));
            tab.page.locator("a[href^='/dashboards']").first().click();
            assertThat(tab.page).hasURL(Pattern.compile(".*/dashboards.*"));
            assertThat(banner).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(BACK.toMillis()));
        }
    }

    @Test
    void aKilledGatewayComesBackUnderAnOpenPage(Suite suite) {
        try (var tab = Objects.requireNonNull(browser).open(ColorScheme.LIGHT, 1440, 900)) {
            tab.page.navigate(suite.web("/?refresh=5").toString());
            assertThat(tab.page.locator(".stat .v").first()).not().isEmpty();

            suite.kill("ui");

            assertThat(tab.page.locator(".banner"))
                    .containsText(
                            "does not answer",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(NOTICED.toMillis()));
            assertThat(tab.page.locator(".banner"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(BACK.toMillis()));
        }
    }

    @Test
    void metricsAreReadWhileTheDatabaseIsAway(Suite suite) {
        suite.kill("postgres");

        try (var tab = Objects.requireNonNull(browser).open(ColorScheme.LIGHT, 1440, 900)) {
            tab.page.navigate(suite.web("/").toString(), new Page.NavigateOptions().setTimeout(NOTICED.toMillis()));

            assertThat(tab.page.locator(".stat .v").first())
                    .not()
                    .isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(NOTICED.toMillis()));
            assertThat(suite.launcher().part("ui")).get().matches(ProcessHandle::isAlive);
        }
    }
}
