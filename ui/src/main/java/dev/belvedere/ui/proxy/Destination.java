package dev.belvedere.ui.proxy;

import java.net.URI;
import java.util.List;

/**
 * A service that requests are passed on to.
 *
 * @param paths its requests start with one of them, followed by a slash
 * @param audience of the tokens for it
 */
record Destination(String name, String title, URI url, List<String> paths, String audience) {
    Destination {
        paths = List.copyOf(paths);
    }

    int port() {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return isSecure() ? 443 : 80;
    }

    boolean isSecure() {
        return "https".equals(url.getScheme());
    }
}
