package dev.belvedere.web.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.1.2.3", "::", "metrics.example"})
    void theLocalIdentityRefusesToStartOnAnAddressThatOthersReach(String address) {
        var config = config(true, address);
        assertThatThrownBy(() -> IdentityCheck.check(config, true))
                .hasMessageContaining(address)
                .hasMessageContaining("belvedere.identity.local=false");
    }

    @Test
    void withoutLocalIdentityAKeyIsNeeded() {
        var config = config(false, "0.0.0.0");
        assertThatThrownBy(() -> IdentityCheck.check(config, false)).hasMessageContaining("BELVEDERE_KEYS");
        assertThatCode(() -> IdentityCheck.check(config, true)).doesNotThrowAnyException();
    }

    @Test
    void onLoopbackTheLocalIdentityNeedsNothing() {
        assertThatCode(() -> IdentityCheck.check(config(true, "127.0.0.1"), false))
                .doesNotThrowAnyException();
    }

    private static IdentityConfig config(boolean local, String boundTo) {
        return new IdentityConfig() {
            @Override
            public boolean local() {
                return local;
            }

            @Override
            public Optional<Path> keys() {
                return Optional.empty();
            }

            @Override
            public String audience() {
                return "metrics-service";
            }

            @Override
            public String boundTo() {
                return boundTo;
            }
        };
    }
}
