package dev.belvedere.testkit.promql;

/**
 * What became of one evaluation.
 *
 * @param isExperimental whether Prometheus answers it behind a switch only
 * @param detail what is wrong, or empty
 */
public record Verdict(Command.Eval eval, boolean isExperimental, Kind kind, String detail) {

    /** Whether it went well, and if not, whether it should have. */
    public enum Kind {
        PASSED,
        FAILED,
        /** Needs native histograms. */
        NATIVE_HISTOGRAM,
        /** Refused as not covered, for another reason. */
        UNSUPPORTED
    }
}
