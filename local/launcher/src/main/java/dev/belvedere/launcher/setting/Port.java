package dev.belvedere.launcher.setting;

import java.util.Arrays;
import java.util.Optional;

/** A port that the suite listens on, on the loopback address only. */
public enum Port {
    UI("ui", 8080),
    METRICS("metrics", 8081),
    DEMO("demo", 8090),
    BACKEND("backend", 4318),
    OTLP_GRPC("otlp-grpc", 4317),
    POSTGRES("postgres", 5433),
    UI_MANAGEMENT("ui-management", UI),
    METRICS_MANAGEMENT("metrics-management", METRICS),
    DEMO_MANAGEMENT("demo-management", DEMO),
    BACKEND_MANAGEMENT("backend-management", BACKEND);

    /** Health and metrics of a part are that far above the port of the part. */
    static final int MANAGEMENT_OFFSET = 10_000;

    private final String label;
    private final int standard;
    private final Optional<Port> managed;

    Port(String label, int standard) {
        this.label = label;
        this.standard = standard;
        this.managed = Optional.empty();
    }

    Port(String label, Port managed) {
        this.label = label;
        this.standard = managed.standard + MANAGEMENT_OFFSET;
        this.managed = Optional.of(managed);
    }

    /** How the user names it: {@code --port ui=9080}. */
    public String label() {
        return label;
    }

    /** The environment variable that moves it, {@code BELVEDERE_PORT_UI}. */
    String variable() {
        return "BELVEDERE_PORT_" + name();
    }

    int standard() {
        return standard;
    }

    /** The port whose part this one manages, if this is a management port. */
    Optional<Port> managed() {
        return managed;
    }

    static Optional<Port> labelled(String label) {
        return Arrays.stream(values()).filter(port -> port.label.equals(label)).findFirst();
    }
}
