package dev.belvedere.web.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackendSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host", "file:///etc/passwd", "host:9090", "/path", "http:///x"})
    void anAddressThatIsNoneIsRefusedByName(String address) {
        assertThatThrownBy(() -> settings(address)).hasMessageContaining("prometheus address");
    }

    @Test
    void slashesAtTheEndDoNotMatter() {
        assertThat(settings("http://host:9090/prometheus/").base()).hasToString("http://host:9090/prometheus");
    }

    private static BackendSettings settings(String address) {
        return new BackendSettings("prometheus", URI.create(address), Duration.ofSeconds(1), 1 << 20, 4);
    }
}
