package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.eval.grid.CompensatedMean;
import dev.belvedere.query.promql.eval.grid.CompensatedSum;
import dev.belvedere.query.promql.eval.grid.Line;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Folds each step for itself, with an accumulator for each step that has a value. */
final class StepFold implements Fold {

    /** The state of one step. */
    interface Accumulator {
        void add(double value);

        double value();
    }

    private final @Nullable Accumulator[] steps;
    private final Supplier<Accumulator> fresh;

    StepFold(int steps, Supplier<Accumulator> fresh) {
        this.steps = new Accumulator[steps];
        this.fresh = fresh;
    }

    @Override
    public void add(Line line) {
        var present = line.present();
        for (var step = present.nextSetBit(0); step >= 0; step = present.nextSetBit(step + 1)) {
            var accumulator = steps[step];
            if (accumulator == null) {
                accumulator = fresh.get();
                steps[step] = accumulator;
            }
            accumulator.add(line.values()[step]);
        }
    }

    @Override
    public void finish(Line result) {
        for (var step = 0; step < steps.length; step++) {
            var accumulator = steps[step];
            if (accumulator != null) {
                result.set(step, accumulator.value());
            }
        }
    }

    static final class Sum implements Accumulator {
        private final CompensatedSum sum = new CompensatedSum();

        @Override
        public void add(double value) {
            sum.add(value);
        }

        @Override
        public double value() {
            return sum.value();
        }
    }

    static final class Average implements Accumulator {
        private final CompensatedMean mean = new CompensatedMean();

        @Override
        public void add(double value) {
            mean.add(value);
        }

        @Override
        public double value() {
            return mean.value();
        }
    }

    static final class Count implements Accumulator {
        private double count;

        @Override
        public void add(double value) {
            count++;
        }

        @Override
        public double value() {
            return count;
        }
    }

    /** {@code group}. */
    static final class One implements Accumulator {
        @Override
        public void add(double value) {}

        @Override
        public double value() {
            return 1;
        }
    }

    /** {@code min}, {@code max}: NaN only if all values are. */
    static final class Extreme implements Accumulator {
        private final boolean largest;
        private double best = Double.NaN;

        Extreme(boolean largest) {
            this.largest = largest;
        }

        @Override
        public void add(double value) {
            if (Double.isNaN(best) || (largest ? value > best : value < best)) {
                best = value;
            }
        }

        @Override
        public double value() {
            return best;
        }
    }

    /** {@code stdvar}: of the whole population, by Welford's method. */
    static final class Variance implements Accumulator {
        private double count;
        private double mean;
        private double squares;

        @Override
        public void add(double value) {
            count++;
            if (count == 1) {
                mean = value;
                squares = Double.isFinite(value) ? 0 : Double.NaN;
                return;
            }
            var delta = value - mean;
            mean += delta / count;
            squares += delta * (value - mean);
        }

        @Override
        public double value() {
            return squares / count;
        }
    }

    /** {@code stddev}. */
    static final class Deviation implements Accumulator {
        private final Variance variance = new Variance();

        @Override
        public void add(double value) {
            variance.add(value);
        }

        @Override
        public double value() {
            return Math.sqrt(variance.value());
        }
    }
}
