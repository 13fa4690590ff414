package dev.belvedere.web.identity;

import dev.belvedere.web.problem.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jspecify.annotations.Nullable;

/** Turns a token of the gateway into a caller. Signature ES256, issuer, audience and times are checked here. */
@Singleton
public class TokenVerifier {
    public static final String ISSUER = "belvedere-gateway";

    private static final int LONGEST_TOKEN = 8192;
    private static final int LONGEST_LIFE_MINUTES = 5;
    private static final int CLOCK_SKEW_SECONDS = 10;

    @Nullable private final JwtConsumer consumer;

    TokenVerifier(IdentityConfig config) {
        consumer = config.keys()
                .map(folder -> folder.resolve("identity.pub.pem"))
                .filter(Files::exists)
                .map(file -> consumer(publicKey(file), config.audience()))
                .orElse(null);
    }

    /** Whether there is a key to verify with. */
    boolean hasKey() {
        return consumer != null;
    }

    /** The caller that {@code token} names. Throws {@link Problem.NotAuthenticated} if anything about it is wrong. */
    Caller verify(String token) {
        if (consumer == null || token.length() > LONGEST_TOKEN) {
            throw refused();
        }
        try {
            return caller(consumer.processToClaims(token));
        } catch (InvalidJwtException | MalformedClaimException _) {
            throw refused(); // which check failed is nobody's business but the operator's
        }
    }

    private static Caller caller(JwtClaims claims) throws MalformedClaimException {
        if (!claims.hasClaim("groups") || !claims.hasClaim("workspaces")) {
            throw refused();
        }
        var groups = claims.getStringListClaimValue("groups");
        var workspaces = claims.getStringListClaimValue("workspaces");
        return new Caller(
                claims.getSubject(),
                groups.stream().flatMap(group -> Role.of(group).stream()).collect(Collectors.toSet()),
                new Workspaces(new HashSet<>(workspaces)),
                Boolean.TRUE.equals(claims.getClaimValue("content", Boolean.class)),
                false);
    }

    private static Problem.NotAuthenticated refused() {
        return new Problem.NotAuthenticated("The token is not valid here. Sign in again.");
    }

    private static JwtConsumer consumer(PublicKey key, String audience) {
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setExpectedIssuer(ISSUER)
                .setExpectedAudience(audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes(LONGEST_LIFE_MINUTES)
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .build();
    }

    private static PublicKey publicKey(Path file) {
        try {
            var base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException exception) {
            throw new UncheckedIOException(file + " cannot be read", exception);
        } catch (GeneralSecurityException | IllegalArgumentException exception) {
            throw new IllegalStateException(file + ": expected a public EC key in PEM form", exception);
        }
    }
}
