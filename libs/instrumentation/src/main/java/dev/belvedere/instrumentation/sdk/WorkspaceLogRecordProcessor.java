package dev.belvedere.instrumentation.sdk;

import dev.belvedere.instrumentation.WorkspaceBaggage;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;

/** Copies workspace and team from the baggage to each log record. It must come before the processor that exports. */
public final class WorkspaceLogRecordProcessor implements LogRecordProcessor {

    @Override
    public void onEmit(Context context, ReadWriteLogRecord record) {
        record.setAllAttributes(WorkspaceBaggage.attributes(context));
    }
}
