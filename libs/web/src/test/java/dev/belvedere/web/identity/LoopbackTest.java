package dev.belvedere.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:8081", "LOCALHOST", "127.0.0.1:80", "127.1.2.3", "[::1]:8081", "[::1]"})
    void theseHostsAreThisMachine(String host) {
        assertThat(Loopback.isHost(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost.evil.example", "evil.example", "127.0.0.1.evil.example", "0.0.0.0", "localhost:8081:1",
                "localhost@evil.example", "", "::ffff:10.0.0.1", "10.0.0.1", "localhost:999999"
            })
    void theseAreNot(String host) {
        assertThat(Loopback.isHost(host)).isFalse();
    }

    @Test
    void noHostIsNotThisMachine() {
        assertThat(Loopback.isHost(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "https://evil.example", "https://localhost.evil.example", "http://a b", "file://"})
    void pagesOfOtherSitesAreNotOfThisMachine(String origin) {
        assertThat(Loopback.isOrigin(origin)).isFalse();
    }

    @Test
    void aPageOfThisMachineIs() {
        assertThat(Loopback.isOrigin("http://localhost:8080")).isTrue();
    }
}
