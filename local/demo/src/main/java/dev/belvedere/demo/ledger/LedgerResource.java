package dev.belvedere.demo.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What the platform itself counted. */
@Path("/ledger")
@RunOnVirtualThread
public class LedgerResource {
    private final Ledger ledger;

    LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    public LedgerView get() {
        return ledger.view();
    }
}
