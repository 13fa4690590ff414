package dev.belvedere.backend.metrics.store;

import dev.belvedere.backend.metrics.model.WriteBatch;
import dev.belvedere.backend.metrics.model.WriteRefused;
import dev.belvedere.backend.metrics.model.WriteResult;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The one thread that writes. It takes what is waiting, checks it, hands it to the operating system through the
 * write-ahead log, makes it visible, and only then acknowledges it.
 */
final class HeadWriter implements AutoCloseable {
    private static final int LARGEST_GROUP = 64;
    private static final long WAITING_SAMPLES = 500_000;

    private sealed interface Task {
        record Write(WriteBatch batch, CompletableFuture<WriteResult> done) implements Task {}

        /** Something that must not happen while a batch is between its check and its commit. */
        record Between(Runnable work) implements Task {}

        record Stop() implements Task {}
    }

    private record Staged(CompletableFuture<WriteResult> done, WriteResult result) {}

    private final Head head;
    private final WriteAheadLog log;
    private final BlockingQueue<Task> tasks = new ArrayBlockingQueue<>(1024);
    private final AtomicLong waitingSamples = new AtomicLong();
    private final Thread thread;
    private volatile boolean isClosed;

    HeadWriter(Head head, WriteAheadLog log) {
        this.head = head;
        this.log = log;
        this.thread = Thread.ofPlatform().name("metrics-writer").start(this::run);
    }

    /** Completes when the batch is acknowledged, or exceptionally with {@link WriteRefused}. */
    CompletableFuture<WriteResult> write(WriteBatch batch) {
        if (isClosed) {
            throw closed();
        }
        var size = Math.max(1, batch.size());
        if (waitingSamples.addAndGet(size) > WAITING_SAMPLES && waitingSamples.get() > size) {
            waitingSamples.addAndGet(-size);
            throw overloaded();
        }
        var done = new CompletableFuture<WriteResult>();
        if (!tasks.offer(new Task.Write(batch, done))) {
            waitingSamples.addAndGet(-size);
            throw overloaded();
        }
        return done;
    }

    private static WriteRefused closed() {
        return new WriteRefused(WriteRefused.Reason.CLOSED, "The backend is stopping.");
    }

    private static WriteRefused overloaded() {
        return new WriteRefused(
                WriteRefused.Reason.OVERLOADED, "Too many samples are waiting to be written; send them again later.");
    }

    /** Freezes the head. Completes with the number of the last file of the log that holds the frozen samples. */
    CompletableFuture<Long> cut() throws InterruptedException {
        return between(() -> {
            try {
                var segment = log.cut();
                head.freeze();
                return segment;
            } catch (IOException e) {
                throw new UncheckedIOException("The write-ahead log cannot start another file", e);
            }
        });
    }

    /** Runs something on the writing thread, between two batches. */
    <T> CompletableFuture<T> between(Supplier<T> work) throws InterruptedException {
        var done = new CompletableFuture<T>();
        tasks.put(new Task.Between(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        }));
        return done;
    }

    private void run() {
        var batch = new ArrayList<Task>(LARGEST_GROUP);
        while (true) {
            try {
                batch.clear();
                batch.add(tasks.take());
                tasks.drainTo(batch, LARGEST_GROUP - 1);
            } catch (InterruptedException e) {
                return;
            }
            var writes = new ArrayList<Task.Write>();
            for (var task : batch) {
                switch (task) {
                    case Task.Write write -> writes.add(write);
                    case Task.Between(var work) -> {
                        flush(writes);
                        work.run();
                    }
                    case Task.Stop() -> {
                        flush(writes);
                        refuseRest();
                        return;
                    }
                }
            }
            flush(writes);
        }
    }

    private void flush(List<Task.Write> writes) {
        if (writes.isEmpty()) {
            return;
        }
        var record = new WalEncoder();
        var staged = new ArrayList<Staged>();
        try {
            for (var write : writes) {
                staged.add(new Staged(write.done(), head.stage(write.batch(), record)));
            }
            var bytes = record.record();
            if (bytes.hasRemaining()) {
                log.append(bytes);
            }
            head.commit();
            staged.forEach(each -> each.done().complete(each.result()));
        } catch (IOException e) {
            head.rollback();
            Log.warnf("Write-ahead log refused a record: %s", e.getMessage());
            refuse(
                    writes,
                    new WriteRefused(
                            WriteRefused.Reason.DISK_FULL, "The disk cannot take more samples: " + e.getMessage(), e));
        } catch (RuntimeException e) {
            head.rollback();
            Log.error("Writing samples failed", e);
            refuse(writes, e);
        } finally {
            writes.forEach(
                    write -> waitingSamples.addAndGet(-Math.max(1, write.batch().size())));
            writes.clear();
        }
    }

    private static void refuse(List<Task.Write> writes, RuntimeException reason) {
        writes.forEach(write -> write.done().completeExceptionally(reason));
    }

    private void refuseRest() {
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            switch (task) {
                case Task.Write(var _, var done) -> done.completeExceptionally(closed());
                case Task.Between(var work) -> work.run();
                case Task.Stop() -> {}
            }
        }
    }

    /** From now on every write is refused. */
    void refuseFurther() {
        isClosed = true;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Writes what is waiting, then ends. */
    @Override
    public void close() throws InterruptedException {
        refuseFurther();
        tasks.put(new Task.Stop());
        thread.join();
    }
}
