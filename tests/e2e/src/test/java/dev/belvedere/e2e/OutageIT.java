package dev.belvedere.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
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
    private static final Duration NOTICED = Duration.ofSeconds(60);
    /** The launcher waits longer before each new start, up to half a minute. */
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
    @CsvSource({
        "demo,Demo platform is unavailable",
        "metrics-service,Metrics is unavailable",
        "backend,Metric storage is unavailable",
        "postgres,Database is unavailable"
    })
    void aKilledPartIsNamedAndComesBack(String part, String words, Suite suite) {
        try (var tab = Objects.requireNonNull(browser).open(ColorScheme.LIGHT, 1440, 900)) {
            var banner = tab.page.locator(".banner");
            tab.page.navigate(suite.web("/?refresh=5").toString());
            assertThat(tab.page.locator(".stat .v").first()).not().isEmpty();
            assertThat(banner).hasCount(0);

            killUntilSeen(part, banner.filter(new Locator.FilterOptions().setHasText(words)), suite);

            // The frame of the page works whatever is away.
            tab.page.locator("a[href^='/dashboards']:visible").first().click();
            assertThat(tab.page).hasURL(Pattern.compile(".*/dashboards.*"));
            assertThat(banner).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(BACK.toMillis()));
            tab.page.navigate(suite.web("/dashboards/agents?from=now-15m&to=now&refresh=5")
                    .toString());
            assertThat(tab.page.locator(".stat .v[title]").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(BACK.toMillis()));
        }
    }

    @Test
    void anOpenPageOutlivesTheGateway(Suite suite) {
        try (var tab = Objects.requireNonNull(browser).open(ColorScheme.LIGHT, 1440, 900)) {
            var banner = tab.page.locator(".banner");
            tab.page.navigate(suite.web("/?refresh=5").toString());
            assertThat(tab.page.locator(".stat .v[title]").first()).isVisible();

            killUntilSeen("ui", banner.filter(new Locator.FilterOptions().setHasText("does not answer")), suite);

            assertThat(tab.page.locator(".stat").first()).isVisible();
            assertThat(banner).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(BACK.toMillis()));
        }
    }

    @Test
    void metricsAreReadWhileTheDatabaseIsAway(Suite suite) {
        suite.kill("postgres");

        try (var tab = Objects.requireNonNull(browser).open(ColorScheme.LIGHT, 1440, 900)) {
            tab.page.navigate(suite.web("/").toString(), new Page.NavigateOptions().setTimeout(NOTICED.toMillis()));

            assertThat(tab.page.locator(".stat .v[title]").first()).isVisible();
        }
    }

    /** A part is back within seconds, sooner than a page asks: it is killed again until the page has seen it. */
    private static void killUntilSeen(String part, Locator banner, Suite suite) {
        var deadline = Instant.now().plus(NOTICED);
        while (banner.count() == 0) {
            assertThat(Instant.now()).as("%s is named in the banner", part).isBefore(deadline);
            suite.launcher().part(part).filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroyForcibly);
            // Not Thread.sleep: the browser's events are handled while Playwright waits.
            banner.page().waitForTimeout(200);
        }
    }
}
