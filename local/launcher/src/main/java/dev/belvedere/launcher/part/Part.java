package dev.belvedere.launcher.part;

import dev.belvedere.launcher.process.Signal;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * One process of the suite, as the launcher starts and stops it.
 *
 * @param name as the user sees it
 * @param port where it serves
 * @param ready asked again and again after the start; answers within a second or two
 */
public record Part(
        String name,
        int port,
        List<String> command,
        Map<String, String> environment,
        BooleanSupplier ready,
        Signal stopSignal) {

    public Part {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
