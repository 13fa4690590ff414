package dev.belvedere.ui.app;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Serves the web app: its files, and its page at every address that is a view of it. */
@Singleton
class WebApp {
    private static final int ORDER = 200;
    private static final String NONCE_WORD = "__CSP_NONCE__";
    /** Never views: what nobody serves there is not found, also for a browser. */
    private static final Set<String> NOT_VIEWS =
            Set.of("api", "prometheus", "loki", "jaeger", "alertmanager", "q", "assets");

    private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Assets assets;

    WebApp(Assets assets) {
        this.assets = assets;
    }

    void register(@Observes Router router) {
        var route = router.route().order(ORDER);
        READING.forEach(route::method);
        route.handler(this::serve);
    }

    private void serve(RoutingContext context) {
        var path = context.normalizedPath();
        var asset = path.equals("/index.html") ? Optional.<Asset>empty() : assets.find(path);
        if (asset.isPresent()) {
            send(context, asset.get());
        } else if (isView(context)) {
            sendPage(context);
        } else {
            context.next();
        }
    }

    private static boolean isView(RoutingContext context) {
        var first = context.normalizedPath().split("/", 3)[1];
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return !NOT_VIEWS.contains(first) && (accept == null || accept.contains("text/html") || accept.contains("*/*"));
    }

    private void send(RoutingContext context, Asset asset) {
        var accepted = context.request().headers().get(HttpHeaders.ACCEPT_ENCODING);
        var encoding = asset.encodingFor(accepted == null ? "" : accepted).orElse("");
        var response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, asset.mediaType())
                .putHeader(
                        HttpHeaders.CACHE_CONTROL,
                        asset.isImmutable() ? "public, max-age=31536000, immutable" : "public, max-age=3600")
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        if (!encoding.isEmpty()) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding);
        }
        response.end(assets.content(asset, encoding));
    }

    private void sendPage(RoutingContext context) {
        var nonce = Policy.nonce();
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", Policy.of(nonce))
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .end(assets.page().replace(NONCE_WORD, nonce));
    }
}
