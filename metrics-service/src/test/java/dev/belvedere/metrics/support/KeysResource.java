package dev.belvedere.metrics.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/** The gateway's keys, made for the tests; {@link Callers} signs with them. */
public final class KeysResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory("identity-keys");
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            write(
                    folder.resolve("identity.key.pem"),
                    "PRIVATE KEY",
                    pair.getPrivate().getEncoded());
            write(
                    folder.resolve("identity.pub.pem"),
                    "PUBLIC KEY",
                    pair.getPublic().getEncoded());
            return Map.of("belvedere.identity.keys", folder.toString());
        } catch (IOException exception) {
            throw new UncheckedIOException("the keys cannot be written", exception);
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("the keys cannot be made", exception);
        }
    }

    private static void write(Path file, String what, byte[] key) throws IOException {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        Files.writeString(file, "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, base64, what));
    }

    @Override
    public void stop() {
        // temporary files of the test machine
    }
}
