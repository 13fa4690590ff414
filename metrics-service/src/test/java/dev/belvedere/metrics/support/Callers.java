package dev.belvedere.metrics.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Signs tokens as the gateway does. */
public final class Callers {
    private static final String ISSUER = "belvedere-gateway";

    private Callers() {}

    /** The value of {@code Authorization} of a viewer of these workspaces. */
    public static String viewerOf(String... workspaces) {
        return bearer(claims(List.of("viewer"), workspaces));
    }

    /** The value of {@code Authorization} of an editor of all workspaces. */
    public static String editor() {
        return bearer(claims(List.of("viewer", "editor"), "*"));
    }

    /** Claims of a valid token, to be spoilt. */
    public static JwtClaims claims(List<String> roles, String... workspaces) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("metrics-service");
        claims.setSubject("tester");
        claims.setExpirationTimeMinutesInTheFuture(4);
        claims.setStringListClaim("groups", roles);
        claims.setStringListClaim("workspaces", workspaces);
        claims.setClaim("content", false);
        return claims;
    }

    /** A header with a token of these claims, signed by the gateway's key. */
    public static String bearer(JwtClaims claims) {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue("ES256");
        token.setKey(key());
        try {
            return "Bearer " + token.getCompactSerialization();
        } catch (JoseException exception) {
            throw new IllegalStateException("the token cannot be signed", exception);
        }
    }

    private static PrivateKey key() {
        var folder = ConfigProvider.getConfig().getValue("belvedere.identity.keys", String.class);
        try {
            var base64 = Files.readString(Path.of(folder, "identity.key.pem")).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException exception) {
            throw new UncheckedIOException("the key cannot be read", exception);
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("the key is none", exception);
        }
    }
}
