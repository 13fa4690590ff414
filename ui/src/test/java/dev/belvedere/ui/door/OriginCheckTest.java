package dev.belvedere.ui.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginCheckTest {
    private static final Map<String, String> OWN_PAGE =
            Map.of("Host", "localhost:8080", "Origin", "http://localhost:8080", "Sec-Fetch-Site", "same-origin");

    @Test
    void ownPageMaySendAnything() {
        assertThat(complaint(HttpMethod.DELETE, OWN_PAGE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "http://localhost:9999", "https://localhost:8080", "null"})
    void anotherOriginIsRefused(String origin) {
        assertThat(complaint(HttpMethod.POST, Map.of("Host", "localhost:8080", "Origin", origin)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"cross-site,POST", "same-site,POST", "cross-site,GET"})
    void anotherSiteIsRefusedEvenWhenItReads(String site, String method) {
        assertThat(complaint(HttpMethod.valueOf(method), Map.of("Host", "localhost:8080", "Sec-Fetch-Site", site)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/plain; charset=utf-8", "application/x-www-form-urlencoded"})
    void aFormWithoutAnOriginIsRefused(String contentType) {
        assertThat(complaint(HttpMethod.POST, Map.of("Host", "localhost:8080", "Content-Type", contentType)))
                .isPresent();
    }

    @Test
    void aProgramMaySendJson() {
        assertThat(complaint(HttpMethod.POST, Map.of("Host", "localhost:8080", "Content-Type", "application/json")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1:8080", "127.9.9.9", "[::1]:8080", "LOCALHOST"})
    void loopbackNamesAreThisMachine(String host) {
        assertThat(OriginCheck.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "0.0.0.0", "[::ffff:7f00:1]", ""})
    void otherNamesAreNotEvenIfTheyResolveHere(String host) {
        assertThat(OriginCheck.isLoopback(host)).isFalse();
    }

    private static Optional<String> complaint(HttpMethod method, Map<String, String> headers) {
        return OriginCheck.complaint(
                method, "http", MultiMap.caseInsensitiveMultiMap().addAll(headers), true);
    }
}
