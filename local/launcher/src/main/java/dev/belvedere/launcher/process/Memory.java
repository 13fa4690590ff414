package dev.belvedere.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What processes hold of the memory in KiB, shared pages counted in proportion (Pss); only Linux tells. */
public final class Memory {
    private Memory() {}

    /** The process with its descendants. */
    public static OptionalLong proportionalKibibytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(Memory::ofOne)
                .flatMapToLong(OptionalLong::stream)
                .reduce(Long::sum);
    }

    /** The process alone. */
    public static OptionalLong ofOne(ProcessHandle process) {
        var rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (var lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException exception) {
            return OptionalLong.empty();
        }
    }
}
