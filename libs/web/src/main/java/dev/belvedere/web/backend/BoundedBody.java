package dev.belvedere.web.backend;

import dev.belvedere.web.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An answer's body that ends with a problem when it is too long, too slow, or no longer wanted. */
final class BoundedBody extends FilterInputStream {
    private final BackendSettings backend;
    private final CallBudget budget;
    private final CallBudget.Registration registration;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private long readBytes;

    BoundedBody(InputStream body, BackendSettings backend, CallBudget budget) {
        super(body);
        this.backend = backend;
        this.budget = budget;
        // Closing from outside is what wakes a reader that waits for bytes that never come.
        this.registration = budget.whenCancelled(this::closeQuietly);
        var _ = done.orTimeout(budget.remaining().toMillis() + 1, TimeUnit.MILLISECONDS)
                .exceptionally(_ -> {
                    closeQuietly();
                    return null;
                });
    }

    long readBytes() {
        return readBytes;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(target, offset, length);
        } catch (IOException exception) {
            if (budget.isOver()) {
                throw tooSlow();
            }
            throw exception;
        }
        if (budget.isOver()) {
            throw tooSlow(); // a body that was closed from outside looks like one that ended
        }
        readBytes += Math.max(count, 0);
        if (readBytes > backend.answerLimitBytes()) {
            throw new Problem.BackendAnswer(
                    "The answer of %s is longer than %d MiB. Ask for fewer series or a longer step."
                            .formatted(backend.name(), backend.answerLimitBytes() >> 20),
                    null);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        registration.close();
        done.complete(null);
        super.close();
    }

    private Problem tooSlow() {
        return BackendProblems.tooSlow(backend, null);
    }

    private void closeQuietly() {
        try {
            super.close();
        } catch (IOException _) {
            // it is given up anyway
        }
    }
}
