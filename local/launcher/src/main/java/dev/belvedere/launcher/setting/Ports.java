package dev.belvedere.launcher.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The number of every port. A management port follows the port it belongs to unless it is moved itself. */
public record Ports(Map<Port, Integer> numbers) {

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /**
     * The standard ports, moved by the environment and then by the options.
     *
     * @throws BadOption if a number is no port or two parts would share one
     */
    static Ports of(Map<Port, Integer> options, Map<String, String> environment) {
        var moved = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            var value = environment.get(port.variable());
            if (value != null && !value.isBlank()) {
                moved.put(port, parse(port.variable(), value));
            }
        }
        moved.putAll(options);
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            numbers.put(port, moved.getOrDefault(port, derived(port, numbers)));
        }
        return new Ports(numbers).distinct();
    }

    /** Ports that are free now; they were all held at once, so they differ. */
    public static Ports free() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            var numbers = new EnumMap<Port, Integer>(Port.class);
            for (var port : Port.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            return new Ports(numbers);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    /** The same ports but for {@code moved}, which are free ones. */
    public Ports withFree(Set<Port> moved) {
        var next = new EnumMap<>(numbers);
        var free = free();
        moved.forEach(port -> next.put(port, free.number(port)));
        return new Ports(next);
    }

    public int number(Port port) {
        return numbers.getOrDefault(port, port.standard());
    }

    /** Those that another process listens on. */
    public List<Port> inUse() {
        return Arrays.stream(Port.values())
                .filter(port -> isInUse(number(port)))
                .toList();
    }

    static int parse(String name, String value) {
        try {
            var number = Integer.parseInt(value.strip());
            if (number >= 1 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException exception) {
            throw new BadOption("%s: %s (expected: a port, 1 to 65535)".formatted(name, value), exception);
        }
        throw new BadOption("%s: %s (expected: a port, 1 to 65535)".formatted(name, value));
    }

    private static int derived(Port port, Map<Port, Integer> numbers) {
        return port.managed()
                .map(managed -> {
                    int number = numbers.getOrDefault(managed, managed.standard());
                    // The offset does not fit above the highest ports: below them it is as good.
                    return number + Port.MANAGEMENT_OFFSET <= 65_535
                            ? number + Port.MANAGEMENT_OFFSET
                            : number - Port.MANAGEMENT_OFFSET;
                })
                .orElse(port.standard());
    }

    private Ports distinct() {
        var byNumber = numbers.keySet().stream().collect(Collectors.groupingBy(numbers::get));
        byNumber.forEach((number, sharing) -> {
            if (sharing.size() > 1) {
                var names = sharing.stream().sorted().map(Port::label).collect(Collectors.joining(" and "));
                throw new BadOption("port %d: given to %s (expected: one part)".formatted(number, names));
            }
        });
        return this;
    }

    private static boolean isInUse(int number) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return false;
        } catch (IOException exception) {
            return true;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
