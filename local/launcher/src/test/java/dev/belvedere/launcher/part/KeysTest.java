package dev.belvedere.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class KeysTest {
    @TempDir
    Path folder;

    private Path keyFolder;
    private Keys keys;

    @BeforeEach
    void makeKeys() throws Exception {
        keyFolder = folder.resolve("keys");
        keys = new Keys(keyFolder);
        keys.ensureIdentity();
    }

    @Test
    void theKeysAreAPairForES256() throws Exception {
        var factory = KeyFactory.getInstance("EC");
        var message = "message".getBytes(StandardCharsets.UTF_8);
        var signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(factory.generatePrivate(new PKCS8EncodedKeySpec(bytes("identity.key.pem"))));
        signer.update(message);
        var signature = signer.sign();

        var verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(factory.generatePublic(new X509EncodedKeySpec(bytes("identity.pub.pem"))));
        verifier.update(message);
        assertThat(verifier.verify(signature)).isTrue();
    }

    @Test
    void onlyTheOwnerReadsThem() throws Exception {
        keys.password("metrics");

        try (var files = Files.list(keyFolder)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFolder)))
                .isEqualTo("rwx------");
    }

    @Test
    void theyStayTheSameAtTheNextStart() throws Exception {
        var before = bytes("identity.key.pem");
        var password = keys.password("metrics");

        var next = new Keys(keyFolder);
        next.ensureIdentity();

        assertThat(bytes("identity.key.pem")).isEqualTo(before);
        assertThat(next.password("metrics")).isEqualTo(password).hasSizeGreaterThanOrEqualTo(32);
    }

    private byte[] bytes(String file) throws Exception {
        var text = Files.readString(keyFolder.resolve(file)).replaceAll("-----[A-Z ]+-----|\\s", "");
        return Base64.getDecoder().decode(text);
    }
}
