package dev.belvedere.launcher.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void standardPortsAreThoseOfTheDesign() {
        var ports = parse().ports();

        assertThat(ports.number(Port.UI)).isEqualTo(8080);
        assertThat(ports.number(Port.METRICS)).isEqualTo(8081);
        assertThat(ports.number(Port.DEMO)).isEqualTo(8090);
        assertThat(ports.number(Port.BACKEND)).isEqualTo(4318);
        assertThat(ports.number(Port.OTLP_GRPC)).isEqualTo(4317);
        assertThat(ports.number(Port.POSTGRES)).isEqualTo(5433);
        assertThat(ports.number(Port.BACKEND_MANAGEMENT)).isEqualTo(14318);
    }

    @Test
    void managementFollowsThePortItBelongsTo() {
        assertThat(parse("--port", "ui=9080").ports().number(Port.UI_MANAGEMENT))
                .isEqualTo(19080);
        assertThat(parse("--port=ui=60000").ports().number(Port.UI_MANAGEMENT)).isEqualTo(50000);
        assertThat(parse("--port", "ui=9080", "--port", "ui-management=7000")
                        .ports()
                        .number(Port.UI_MANAGEMENT))
                .isEqualTo(7000);
    }

    @Test
    void optionWinsOverEnvironment() {
        var environment = Map.of("BELVEDERE_PORT_UI", "9000", "BELVEDERE_PORT_OTLP_GRPC", "5317");

        var ports = Options.parse(List.of("--port", "ui=9080"), environment).ports();

        assertThat(ports.number(Port.UI)).isEqualTo(9080);
        assertThat(ports.number(Port.OTLP_GRPC)).isEqualTo(5317);
    }

    @Test
    void freePortsDifferAndKeepWhatWasGiven() {
        var ports = parse("--free-ports", "--port", "demo=18999").ports();

        assertThat(ports.number(Port.DEMO)).isEqualTo(18999);
        assertThat(new HashSet<>(ports.numbers().values())).hasSize(Port.values().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ui", "ui=", "ui=0", "ui=65536", "ui=http", "grafana=3000", "ui=8090"})
    void wrongPortsAreRefusedWithWhatWasExpected(String port) {
        assertThatThrownBy(() -> parse("--port", port))
                .isInstanceOf(BadOption.class)
                .hasMessageContaining("(expected: ");
    }

    @Test
    void unknownOptionIsRefused() {
        assertThatThrownBy(() -> parse("--detach"))
                .isInstanceOf(BadOption.class)
                .hasMessageContaining("--detach");
    }

    @Test
    void aPortThatSomebodyListensOnIsInUse() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = parse("--free-ports", "--port", "ui=" + socket.getLocalPort())
                    .ports();

            assertThat(ports.inUse()).containsExactly(Port.UI);
        }
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), Map.of());
    }
}
