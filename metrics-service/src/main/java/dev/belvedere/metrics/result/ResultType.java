package dev.belvedere.metrics.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an expression evaluates to, as Prometheus names it. */
public enum ResultType {
    @JsonProperty("vector")
    VECTOR,
    @JsonProperty("scalar")
    SCALAR,
    @JsonProperty("string")
    STRING,
    @JsonProperty("matrix")
    MATRIX
}
