package dev.belvedere.ui.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what pages of other sites send (cross-site request forgery) and names that only DNS points at this machine
 * (rebinding). Browsers say where a request comes from; programs do not, and may call.
 */
final class OriginCheck {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern LOOPBACK_HOST =
            Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);
    /** A form of any page can send these without being asked first. */
    private static final Set<String> FORM_TYPES =
            Set.of("text/plain", "multipart/form-data", "application/x-www-form-urlencoded");

    private OriginCheck() {}

    /** Whether the {@code Host} header can only mean this machine. */
    static boolean isLoopback(@Nullable String host) {
        return host != null
                && host.length() <= 64
                && LOOPBACK_HOST.matcher(host).matches();
    }

    /**
     * What is wrong with where the request comes from; empty if nothing is.
     *
     * @param changes whether the path can change something; a compatible API only reads, also by POST
     */
    static Optional<String> complaint(HttpMethod method, String scheme, MultiMap headers, boolean changes) {
        var host = headers.get("Host");
        var origin = headers.get("Origin");
        var site = headers.get("Sec-Fetch-Site");
        if (origin != null && !origin.equalsIgnoreCase(scheme + "://" + host)) {
            return Optional.of("The request comes from a page of another site.");
        }
        if (site != null && !Set.of("same-origin", "none").contains(site)) {
            return Optional.of("The request comes from a page of another site.");
        }
        if (READING.contains(method) || !changes || origin != null || site != null) {
            return Optional.empty();
        }
        // Neither header: a program, or a browser so old that only the content type tells a form from a program.
        return method == HttpMethod.POST && isForm(headers.get("Content-Type"))
                ? Optional.of("Send JSON with Content-Type: application/json.")
                : Optional.empty();
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType == null
                || FORM_TYPES.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }
}
