package dev.belvedere.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A part is killed: the web app names it, the rest works, and it comes back by itself. */
@ExtendWith(SuiteExtension.class)
class OutageIT {
    private static final Duration NOTICED = Duration.ofSeconds(30);

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
