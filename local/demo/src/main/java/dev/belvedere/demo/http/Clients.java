package dev.belvedere.demo.http;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Clients of this application's own endpoints, made at first use because the port is known only then. */
@Singleton
public class Clients {
    private static final long CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final long READ_TIMEOUT_MILLIS = 30_000;

    private final OwnAddress address;
    private final Map<Class<?>, Object> clients = new ConcurrentHashMap<>();

    Clients(OwnAddress address) {
        this.address = address;
    }

    public <T> T of(Class<T> api) {
        return api.cast(clients.computeIfAbsent(api, this::build));
    }

    private Object build(Class<?> api) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(address.uri())
                .connectTimeout(CONNECT_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .readTimeout(READ_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .build(api);
    }
}
