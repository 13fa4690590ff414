package dev.belvedere.peers.contract;

import dev.belvedere.testing.Http;
import dev.belvedere.testing.RemoteWrite;
import dev.belvedere.testing.TimeSeries;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Remote writes at the edges of the protocol, in the order in which they are sent. */
final class Writes {
    private static final byte[] TEXT = "this is not protobuf at all".getBytes(StandardCharsets.UTF_8);

    private Writes() {}

    /** Each write by the name of what is special about it. Times count from {@code startMillis}. */
    static Map<String, Function<RemoteWrite, Http.Answer>> all(long startMillis) {
        var writes = new LinkedHashMap<String, Function<RemoteWrite, Http.Answer>>();
        writes.put("empty request", to -> to.send(List.of()));
        writes.put("first sample", to -> to.send(one(startMillis + 60_000, 1)));
        writes.put("same sample again", to -> to.send(one(startMillis + 60_000, 1)));
        writes.put("other value at the same time", to -> to.send(one(startMillis + 60_000, 2)));
        writes.put("older sample", to -> to.send(one(startMillis, 3)));
        writes.put("much older sample", to -> to.send(one(startMillis - 86_400_000, 3)));
        writes.put("far future sample", to -> to.send(one(startMillis + 86_400_000L * 3650, 3)));
        writes.put(
                "good and older sample",
                to -> to.send(List.of(
                        labelled(startMillis + 90_000, "__name__", "written", "n", "new"),
                        labelled(startMillis, "__name__", "written", "n", "1"))));
        writes.put(
                "two samples out of order",
                to -> to.send(List.of(
                        TimeSeries.of(Map.of("__name__", "written", "n", "2"), startMillis + 60_000, -15_000, 2, 1))));
        writes.put("no metric name", to -> to.send(List.of(labelled(startMillis, "n", "nameless"))));
        writes.put("no labels", to -> to.send(List.of(labelled(startMillis))));
        writes.put("empty label value", to -> to.send(List.of(labelled(startMillis, "__name__", "written", "n", ""))));
        writes.put("empty label name", to -> to.send(List.of(labelled(startMillis, "__name__", "written", "", "x"))));
        writes.put(
                "UTF-8 names", to -> to.send(List.of(labelled(startMillis, "__name__", "écrit.ici", "a label", "x"))));
        writes.put("empty metric name", to -> to.send(List.of(labelled(startMillis, "__name__", ""))));
        writes.put(
                "series without samples",
                to -> to.send(List.of(TimeSeries.of(Map.of("__name__", "written", "n", "none"), 0, 0))));
        writes.put("not snappy", to -> to.sendRaw(TEXT));
        writes.put("empty body", to -> to.sendRaw(new byte[0]));
        writes.put("snappy of a length it does not hold", to -> to.sendRaw(new byte[] {100, 0, 'a'}));
        writes.put("snappy that announces 4 GiB", to -> to.sendRaw(new byte[] {-1, -1, -1, -1, 15, 0, 'a'}));
        writes.put("not protobuf", to -> to.sendRaw(RemoteWrite.compress(TEXT)));
        writes.put("protobuf cut short", to -> to.sendRaw(RemoteWrite.compress(cut(startMillis))));
        writes.put("another content type", to -> send(to, "application/json", "snappy"));
        writes.put("no content type", to -> send(to, "", "snappy"));
        writes.put(
                "content type of version 2",
                to -> send(to, "application/x-protobuf;proto=io.prometheus.write.v2.Request", "snappy"));
        writes.put("an unknown message", to -> send(to, "application/x-protobuf;proto=some.Other", "snappy"));
        writes.put("gzip as encoding", to -> send(to, "application/x-protobuf", "gzip"));
        writes.put("no encoding", to -> send(to, "application/x-protobuf", ""));
        writes.put("GET", to -> Http.get(to.endpoint()));
        return writes;
    }

    private static List<TimeSeries> one(long timeMillis, double value) {
        return List.of(TimeSeries.of(Map.of("__name__", "written", "n", "1"), timeMillis, 0, value));
    }

    private static TimeSeries labelled(long timeMillis, String... labels) {
        var all = new LinkedHashMap<String, String>();
        for (var i = 0; i < labels.length; i += 2) {
            all.put(labels[i], labels[i + 1]);
        }
        return TimeSeries.of(all, timeMillis, 0, 1);
    }

    private static byte[] cut(long startMillis) {
        var whole = RemoteWrite.encode(one(startMillis, 1), List.of());
        return Arrays.copyOf(whole, whole.length - 4);
    }

    private static Http.Answer send(RemoteWrite to, String contentType, String encoding) {
        var body = RemoteWrite.compress(RemoteWrite.encode(List.of(), List.of()));
        var request = HttpRequest.newBuilder(to.endpoint()).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (!encoding.isEmpty()) {
            request.header("Content-Encoding", encoding);
        }
        return Http.send(request);
    }
}
