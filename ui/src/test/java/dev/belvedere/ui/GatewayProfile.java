package dev.belvedere.ui;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/** Keys of the identity and addresses of services that need not be there. */
public class GatewayProfile implements QuarkusTestResourceLifecycleManager {
    static final int SERVICE_PORT = freePort();
    static final KeyPair KEYS = keys();

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory("belvedere-keys");
            Files.writeString(
                    folder.resolve("identity.key.pem"), pem(KEYS.getPrivate().getEncoded()));
            Files.writeString(
                    folder.resolve("identity.pub.pem"), pem(KEYS.getPublic().getEncoded()));
            return Map.of(
                    "belvedere.keys", folder.toString(),
                    "belvedere.gateway.parts.metrics.url", "http://127.0.0.1:" + SERVICE_PORT,
                    "belvedere.gateway.parts.metrics.health", "http://127.0.0.1:" + SERVICE_PORT + "/health",
                    "belvedere.gateway.parts.database.title", "Database",
                    "belvedere.gateway.parts.database.health", "tcp://127.0.0.1:" + SERVICE_PORT,
                    "belvedere.gateway.probe-interval", "200ms",
                    "belvedere.gateway.limit.body", "64K",
                    "belvedere.gateway.limit.first-byte", "1s",
                    "quarkus.otel.sdk.disabled", "true");
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    @Override
    public void stop() {}

    private static String pem(byte[] bytes) {
        return "-----BEGIN KEY-----\n%s\n-----END KEY-----\n"
                .formatted(Base64.getEncoder().encodeToString(bytes));
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
