"""An application as a user would write it: prometheus_client metrics to be scraped, OpenTelemetry metrics pushed.

application.py PORT [OTLP_METRICS_URL …]   serves /metrics on 127.0.0.1:PORT

It counts on command: each line of standard input is one run ("completed" or "failed"), answered by "done". End of input
ends it.
"""

import sys

from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
from opentelemetry.sdk.resources import Resource
from prometheus_client import Counter, Gauge, Histogram, start_http_server

EXECUTIONS = Counter("agent_execution", "Agent runs that ended.", ["agent_id", "workspace", "status"])
DURATIONS = Histogram(
    "agent_execution_duration_seconds",
    "How long runs took.",
    ["agent_id", "workspace", "status"],
    buckets=(0.5, 1, 5),
)
QUEUE = Gauge("python_queue_length", "Runs that wait.", ["queue"])
LABELS = {"agent_id": "snake", "workspace": "acme"}


def main() -> None:
    for status in ("completed", "failed"):
        EXECUTIONS.labels(status=status, **LABELS)
    QUEUE.labels(queue="a \"quoted\"\n<b>").set(2.5)
    start_http_server(int(sys.argv[1]), addr="127.0.0.1")

    readers = [
        PeriodicExportingMetricReader(OTLPMetricExporter(endpoint=url), export_interval_millis=1000)
        for url in sys.argv[2:]
    ]
    resource = Resource({"service.name": "python-agents", "service.instance.id": "one"})
    provider = MeterProvider(resource=resource, metric_readers=readers)
    meter = provider.get_meter("application")
    tokens = meter.create_counter("llm.tokens", unit="{token}", description="Tokens used.")
    latency = meter.create_histogram(
        "llm.call.duration", unit="s", description="How long calls took.", explicit_bucket_boundaries_advisory=[0.1, 1, 10]
    )
    depth = meter.create_up_down_counter("queue.depth", description="Waiting calls.")

    for line in sys.stdin:
        status = line.strip()
        EXECUTIONS.labels(status=status, **LABELS).inc()
        DURATIONS.labels(status=status, **LABELS).observe(0.75, exemplar={"trace_id": "0af7651916cd43dd8448eb211c80319c"})
        tokens.add(120, {"model": "small", "gen_ai.token.type": "output"})
        latency.record(0.5, {"model": "small"})
        depth.add(1, {"queue": "calls"})
        provider.force_flush()
        print("done", flush=True)


if __name__ == "__main__":
    main()
