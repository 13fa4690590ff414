package dev.belvedere.demo.provider;

import dev.belvedere.demo.http.Problem;
import dev.belvedere.demo.model.LanguageModel;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** The fake providers: where the gateway finds the models. */
@Path("/providers/{provider}/v1/chat/completions")
@RunOnVirtualThread
public class ProviderResource {
    private final FakeModel fakeModel;

    ProviderResource(FakeModel fakeModel) {
        this.fakeModel = fakeModel;
    }

    @POST
    public ChatResponse complete(@RestPath String provider, @NotNull @Valid ChatRequest request)
            throws InterruptedException {
        var model = LanguageModel.named(request.model())
                .filter(candidate -> candidate.model().provider().equals(provider))
                .orElseThrow(() -> new Problem.NotFound(
                        "The provider '%s' has no model '%s'.".formatted(provider, request.model())));
        return fakeModel.answer(model, request);
    }
}
