package dev.belvedere.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.metrics.support.KeysResource;
import dev.belvedere.metrics.support.NobodyResource;
import dev.belvedere.metrics.support.PostgresResource;
import dev.belvedere.testing.Checkout;
import dev.belvedere.testing.Http;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * The committed {@code openapi.yaml} is what the service offers. After an intended change:
 * {@code ./mvnw -pl metrics-service test -Dtest=OpenApiContractTest -Dopenapi.update}.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KeysResource.class)
@WithTestResource(NobodyResource.class)
class OpenApiContractTest {

    @SuppressWarnings("NullAway.Init") // injected
    @TestHTTPResource(value = "/openapi?format=yaml", management = true)
    URI document;

    @Test
    void theCommittedDocumentIsWhatTheServiceOffers() throws IOException {
        var committed = Checkout.root().resolve("metrics-service/openapi.yaml");
        var offered = Http.get(document).body();

        if (System.getProperty("openapi.update") != null) {
            Files.writeString(committed, offered);
        }

        assertThat(Files.readString(committed)).isEqualTo(offered);
    }
}
