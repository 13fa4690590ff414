package dev.belvedere.launcher.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** The secrets of one machine, made at the first start and readable by their owner only. */
public final class Keys {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path folder;

    public Keys(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** The key pair (ES256) with which the gateway signs who calls: {@code identity.key.pem} and {@code identity.pub.pem}. */
    public void ensureIdentity() throws IOException, GeneralSecurityException {
        var privateFile = folder.resolve("identity.key.pem");
        var publicFile = folder.resolve("identity.pub.pem");
        if (Files.exists(privateFile) && Files.exists(publicFile)) {
            return;
        }
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        write(publicFile, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        write(privateFile, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    /** The password of a database role. */
    public String password(String role) throws IOException {
        var file = folder.resolve("postgres-" + role + ".password");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return Files.readString(file).strip();
    }

    /** The file that {@link #password} keeps, for programs that read it themselves. */
    public Path passwordFile(String role) {
        return folder.resolve("postgres-" + role + ".password");
    }

    private static void write(Path file, String text) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(next, text, StandardCharsets.US_ASCII);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pem(String type, byte[] bytes) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, LINES.encodeToString(bytes), type);
    }
}
