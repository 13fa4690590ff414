package dev.belvedere.ui.session;

import dev.belvedere.ui.GatewayConfig;
import dev.belvedere.web.identity.TokenVerifier;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Signs who calls, for one request to one service. */
@Singleton
public class TokenMint {
    /** Long enough for clocks that differ; a request that takes longer was let in before. */
    private static final float LIFE_MINUTES = 2;

    private final PrivateKey key;

    TokenMint(GatewayConfig config) {
        key = privateKey(
                config.keys()
                        .map(folder -> folder.resolve("identity.key.pem"))
                        .orElseThrow(
                                () -> new IllegalStateException(
                                        "BELVEDERE_KEYS: not set (expected: the folder with identity.key.pem, which ./belvedere up makes)")));
    }

    /** At the start, so that a missing key stops the gateway and not its first request. */
    void readKey(@Observes StartupEvent event) {}

    /** A token (JWS, ES256) that names the session to {@code audience}. */
    public String mint(Session session, String audience) {
        var claims = new JwtClaims();
        claims.setIssuer(TokenVerifier.ISSUER);
        claims.setAudience(audience);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(LIFE_MINUTES);
        claims.setSubject(session.subject());
        claims.setStringListClaim("groups", session.roles());
        claims.setStringListClaim("workspaces", session.workspaces());
        claims.setClaim("content", session.content());
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException exception) {
            throw new IllegalStateException("a token cannot be signed", exception);
        }
    }

    private static PrivateKey privateKey(Path file) {
        try {
            var base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException exception) {
            throw new IllegalStateException(file + ": expected a private EC key in PEM form (PKCS 8)", exception);
        }
    }
}
