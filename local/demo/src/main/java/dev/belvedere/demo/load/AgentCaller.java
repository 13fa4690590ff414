package dev.belvedere.demo.load;

import dev.belvedere.demo.http.OwnAddress;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Runs agents as users do, over HTTP. Never more than eight at once: a slow platform gets fewer users, not a queue. */
@Singleton
class AgentCaller {
    private static final Logger LOG = Logger.getLogger(AgentCaller.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int USERS = 8;

    private final OwnAddress address;
    private final Semaphore users = new Semaphore(USERS);
    private final HttpClient client = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    AgentCaller(OwnAddress address) {
        this.address = address;
    }

    /** Returns at once; the run goes on by itself. */
    void call(String agentId, String body) {
        if (users.tryAcquire()) {
            Thread.ofVirtual().name("user of " + agentId).start(() -> {
                try {
                    send(agentId, body);
                } finally {
                    users.release();
                }
            });
        }
    }

    private void send(String agentId, String body) {
        var request = HttpRequest.newBuilder(address.uri().resolve("/agents/" + agentId + "/executions"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            client.send(request, BodyHandlers.discarding());
        } catch (IOException failure) {
            LOG.debugf(failure, "Run of %s was not answered", agentId);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
