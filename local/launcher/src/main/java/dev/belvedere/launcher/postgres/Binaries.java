package dev.belvedere.launcher.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked from the jar of this platform. */
record Binaries(Path folder) {
    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    /** Unpacks into a folder below {@code parent} named after the archive's checksum, unless that is there. */
    static Binaries unpack(Path parent) throws IOException {
        var archive = Binaries.class.getResource("/" + archiveName());
        if (archive == null) {
            throw new IOException("PostgreSQL for this machine (%s) is not in the launcher; build it on this machine"
                    .formatted(archiveName()));
        }
        var connection = (JarURLConnection) archive.openConnection();
        var folder = parent.resolve(
                "postgres-%08x".formatted(connection.getJarEntry().getCrc()));
        if (Files.isDirectory(folder)) {
            return new Binaries(folder);
        }
        Files.createDirectories(parent);
        var next = Files.createTempDirectory(parent, "postgres-unpacking-");
        try (var input = connection.getInputStream()) {
            extract(input, next);
        }
        Files.move(next, folder, StandardCopyOption.ATOMIC_MOVE);
        Files.setPosixFilePermissions(folder, EXECUTABLE);
        return new Binaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void extract(InputStream input, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(input))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(entry, tar, entry.resolveIn(folder));
            }
        }
    }

    private static void extract(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, EXECUTABLE);
        }
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var arm = System.getProperty("os.arch").equals("aarch64");
        return "postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64");
    }
}
