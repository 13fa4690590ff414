package dev.belvedere.ui.app;

import java.security.SecureRandom;
import java.util.Base64;

/** The Content-Security-Policy of the page: nothing from elsewhere, nothing inline but what carries the answer's nonce. */
final class Policy {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Policy() {}

    /** 128 random bits; one for each answer. */
    static String nonce() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String of(String nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'nonce-" + nonce + "'",
                "style-src 'self' 'nonce-" + nonce + "'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "worker-src 'self'",
                "manifest-src 'self'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }
}
