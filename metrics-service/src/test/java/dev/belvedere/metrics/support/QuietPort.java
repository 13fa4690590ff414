package dev.belvedere.metrics.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port that nobody listens on, and that the system gives to nobody: below the range from which it takes ports for
 * those who do not care, as the service in a test does.
 */
public final class QuietPort {
    private static final int FIRST = 15_000;
    private static final int LAST = 31_000;

    private QuietPort() {}

    public static int next() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException _) {
                // taken: try another one
            }
        }
    }
}
