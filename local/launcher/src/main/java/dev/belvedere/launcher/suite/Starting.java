package dev.belvedere.launcher.suite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Starts that go on side by side; the first that fails ends the others. */
final class Starting implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorCompletionService<Boolean> done = new ExecutorCompletionService<>(threads);
    private final List<Future<Boolean>> begun = new ArrayList<>();

    /** Something that waits and may fail. */
    interface Start {
        void run() throws Exception;
    }

    void begin(Start start) {
        Callable<Boolean> task = () -> {
            start.run();
            return true;
        };
        begun.add(done.submit(task));
    }

    /** Waits for all of them. */
    void await() throws InterruptedException {
        for (var _ : begun) {
            try {
                done.take().get();
            } catch (ExecutionException exception) {
                switch (exception.getCause()) {
                    case StartFailed failed -> throw failed;
                    case InterruptedException interrupted -> throw interrupted;
                    case IOException failed -> throw new StartFailed(String.valueOf(failed.getMessage()));
                    case SQLException failed -> throw new StartFailed(String.valueOf(failed.getMessage()));
                    case null, default -> throw new IllegalStateException(exception.getCause());
                }
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
