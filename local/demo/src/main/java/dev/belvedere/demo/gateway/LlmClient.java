package dev.belvedere.demo.gateway;

import dev.belvedere.demo.http.Clients;
import dev.belvedere.demo.model.LanguageModel;
import dev.belvedere.demo.model.Pace;
import dev.belvedere.demo.provider.ChatRequest;
import dev.belvedere.demo.provider.ChatResponse;
import dev.belvedere.instrumentation.LlmCall;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.logging.Logger;

/** Calls a model through its gateway; what is refused for the moment is tried again, three times in all. */
@Singleton
public class LlmClient {
    private static final Logger LOG = Logger.getLogger(LlmClient.class);
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final int ATTEMPTS = 3;
    private static final double RETRY_MILLIS = 150;

    private final Clients clients;
    private final Pace pace;

    LlmClient(Clients clients, Pace pace) {
        this.clients = clients;
        this.pace = pace;
    }

    /** Throws {@link LlmFailure} when no attempt was answered. */
    public ChatResponse complete(LlmCall call, LanguageModel model, ChatRequest request)
            throws LlmFailure, InterruptedException {
        for (var attempt = 0; ; attempt++) {
            try {
                return clients.of(GatewayApi.class).complete(model.gateway(), request.withAttempt(attempt));
            } catch (WebApplicationException answer) {
                var status = answer.getResponse().getStatus();
                if (attempt == ATTEMPTS - 1 || (status != 429 && status != 503)) {
                    throw LlmFailure.refused(model.gateway(), status, attempt + 1, answer);
                }
                call.span().addEvent("retry", Attributes.of(STATUS, (long) status));
                LOG.infof("Gateway answered %d, calling %s again", status, request.model());
                pace.pass(RETRY_MILLIS * (attempt + 1));
            } catch (ProcessingException unreachable) {
                throw LlmFailure.unreachable(model.gateway(), unreachable);
            }
        }
    }
}
