package dev.belvedere.web.identity;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names that can only mean this machine. Decided by spelling, so that no DNS answer has a say in it. */
final class Loopback {
    private static final Pattern NAME =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|\\[::1]", Pattern.CASE_INSENSITIVE);
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final int LONGEST = 64;

    private Loopback() {}

    /** Whether a host name, without a port, is one. */
    static boolean isName(String host) {
        return host.length() <= LONGEST && NAME.matcher(host).matches();
    }

    /** Whether the value of a {@code Host} header is one; a port may follow. */
    static boolean isHost(@Nullable String header) {
        return header != null
                && header.length() <= LONGEST
                && isName(PORT.matcher(header).replaceFirst(""));
    }

    /** Whether the value of an {@code Origin} header is a page of this machine; {@code null} is not. */
    static boolean isOrigin(String header) {
        try {
            var host = URI.create(header).getHost();
            return host != null && isName(host);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
