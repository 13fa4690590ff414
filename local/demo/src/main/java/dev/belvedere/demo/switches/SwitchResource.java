package dev.belvedere.demo.switches;

import dev.belvedere.demo.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Reads and sets the switches {@code failures} and {@code spend}. */
@Path("/demo/switches/{name}")
@RunOnVirtualThread
public class SwitchResource {
    private final Switches switches;

    SwitchResource(Switches switches) {
        this.switches = switches;
    }

    @GET
    public SwitchView get(@RestPath String name) {
        return view(find(name));
    }

    @PUT
    public SwitchView set(@RestPath String name, @NotNull @Valid Position position) {
        var which = find(name);
        switches.set(which, position.on());
        return view(which);
    }

    private static Switch find(String name) {
        return Switch.named(name)
                .orElseThrow(() -> new Problem.NotFound("There is no such switch (expected: failures, spend)."));
    }

    private SwitchView view(Switch which) {
        return new SwitchView(which.label(), switches.isOn(which));
    }

    public record Position(@NotNull Boolean on) {}

    public record SwitchView(String name, boolean on) {}
}
