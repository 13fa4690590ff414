package dev.belvedere.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.belvedere.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of the web app, in both themes: usable by everybody, quiet on the console, quick. */
@ExtendWith(SuiteExtension.class)
class PageIT {
    private static final Path PICTURES = Path.of("target/pictures");
    /** The budget is 1.5 s on a quiet machine; a build machine is not, so this only catches what is far off. */
    private static final Duration INTERACTIVE_AT_MOST = Duration.ofSeconds(6);

    private static @Nullable Chromium browser;

    @BeforeAll
    static void startBrowser() throws IOException {
        browser = Chromium.start();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "home,/",
        "dashboards,/dashboards",
        "agents,/dashboards/agents",
        "agent,/dashboards/agent",
        "llm,/dashboards/llm",
        "gateways,/dashboards/gateways",
        "suite,/dashboards/suite",
        "explore,/explore?q=sum%20by%20(agent_id)%20(rate(agent_execution_total%5B1m%5D))",
        "settings,/settings"
    })
    void thePageIsAccessibleQuietAndQuick(String name, String path, Suite suite) throws IOException {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            try (var tab = Objects.requireNonNull(browser).open(scheme, 1440, 900)) {
                var took = open(tab.page, path, suite);
                report("%s %s interactive after %d ms".formatted(name, scheme, took.toMillis()));

                picture(tab.page, "%s-%s".formatted(name, scheme.name().toLowerCase(Locale.ROOT)));
                assertThat(Axe.seriousFindings(tab.page)).isEmpty();
                assertThat(tab.complaints()).isEmpty();
                assertThat(took).isLessThan(INTERACTIVE_AT_MOST);
            }
        }
        try (var phone = Objects.requireNonNull(browser).open(ColorScheme.LIGHT, 390, 844)) {
            open(phone.page, path, suite);
            picture(phone.page, name + "-phone");
            var overflow = phone.page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
            assertThat(overflow).as("the page scrolls sideways on a phone").isEqualTo(false);
        }
    }

    /** Interactive: the page's frame is drawn and no skeleton is left. */
    private static Duration open(Page page, String path, Suite suite) {
        var begin = Instant.now();
        page.navigate(suite.web(path).toString());
        assertThat(page.locator("nav:visible").first()).isVisible();
        // Not waitForFunction: it evaluates text, which the page's policy forbids.
        assertThat(page.locator(".skeleton, [data-loading='true']")).hasCount(0);
        return Duration.between(begin, Instant.now());
    }

    private static void picture(Page page, String name) throws IOException {
        var file = PICTURES.resolve(name + ".png");
        page.waitForTimeout(1_000);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        var committed = Checkout.root().resolve("docs/images").resolve(name + ".png");
        if ("refresh".equals(System.getProperty("belvedere.pictures")) && Files.exists(committed)) {
            Files.copy(file, committed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @SuppressWarnings("SystemOut") // a measurement that the build's output keeps
    private static void report(String line) {
        System.out.println(line);
    }
}
