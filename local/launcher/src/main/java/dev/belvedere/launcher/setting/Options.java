package dev.belvedere.launcher.setting;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code up}.
 *
 * @param ports where every part listens
 * @param demo whether the demo platform runs
 * @param caches whether start-up caches are made and used
 * @param browser whether the browser opens when the suite is ready
 */
public record Options(Ports ports, boolean demo, boolean caches, boolean browser) {

    /**
     * Reads the command line.
     *
     * @throws BadOption if an argument is unknown or its value is wrong
     */
    public static Options parse(List<String> arguments, Map<String, String> environment) {
        var moved = new EnumMap<Port, Integer>(Port.class);
        var free = false;
        var demo = true;
        var caches = true;
        var browser = false;
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            switch (argument) {
                case "--port" -> move(rest.hasNext() ? rest.next() : "", moved);
                case "--free-ports" -> free = true;
                case "--no-demo" -> demo = false;
                case "--no-aot" -> caches = false;
                case "--open" -> browser = true;
                default -> {
                    if (!argument.startsWith("--port=")) {
                        throw new BadOption(
                                "%s: unknown option (expected: one of ./belvedere help)".formatted(argument));
                    }
                    move(argument.substring("--port=".length()), moved);
                }
            }
        }
        var ports = Ports.of(moved, environment);
        if (free) {
            var unmoved = EnumSet.allOf(Port.class);
            unmoved.removeAll(moved.keySet());
            ports = ports.withFree(unmoved);
        }
        return new Options(ports, demo, caches, browser);
    }

    private static void move(String assignment, Map<Port, Integer> moved) {
        var equals = assignment.indexOf('=');
        if (equals < 0) {
            throw new BadOption("--port: %s (expected: PART=PORT, for example ui=9080)".formatted(assignment));
        }
        var label = assignment.substring(0, equals);
        var port = Port.labelled(label)
                .orElseThrow(() -> new BadOption(
                        "--port: no part is called '%s' (expected: ui, metrics, demo, backend, ".formatted(label)
                                + "otlp-grpc, postgres, or one of them with -management)"));
        moved.put(port, Ports.parse("--port " + label, assignment.substring(equals + 1)));
    }
}
