package dev.belvedere.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Requests written byte for byte: clients mend what these tests must send unmended. */
final class RawHttp {
    private RawHttp() {}

    /** An answer; headers as they came. */
    record Answer(int status, List<String> headers, String body) {
        /** The values of one header, in any spelling of its name. */
        List<String> header(String name) {
            var prefix = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .toList();
        }
    }

    static Answer get(int port, String path, String... headers) {
        return send(port, "GET " + path + " HTTP/1.1", List.of(headers), "");
    }

    static Answer post(int port, String path, String body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
        return send(port, "POST " + path + " HTTP/1.1", all, body);
    }

    static Answer send(int port, String line, List<String> headers, String body) {
        try (var socket = open(port, line, headers, body)) {
            var bytes = socket.getInputStream().readAllBytes();
            return parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Sends the request and leaves the answer to the caller. */
    static Socket open(int port, String line, List<String> headers, String body) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        var hasHost = headers.stream().anyMatch(header -> header.startsWith("Host:"));
        var head = line + "\r\n" + (hasHost ? "" : "Host: localhost:" + port + "\r\n") + "Connection: close\r\n"
                + String.join(
                        "", headers.stream().map(header -> header + "\r\n").toList()) + "\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static Answer parse(String text) {
        var end = text.indexOf("\r\n\r\n");
        var lines = Arrays.asList(text.substring(0, end).split("\r\n"));
        var status = Integer.parseInt(lines.getFirst().split(" ")[1]);
        return new Answer(status, lines.subList(1, lines.size()), text.substring(end + 4));
    }
}
