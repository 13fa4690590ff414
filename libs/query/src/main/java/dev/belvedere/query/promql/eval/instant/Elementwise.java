package dev.belvedere.query.promql.eval.instant;

import dev.belvedere.query.promql.Function;
import dev.belvedere.query.promql.eval.grid.Line;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Functions of one number, applied to each value of a vector. */
public final class Elementwise {
    private Elementwise() {}

    /** The function, if {@code function} takes a vector and nothing else and looks at one value at a time. */
    public static Optional<DoubleUnaryOperator> find(Function function) {
        DoubleUnaryOperator found = switch (function) {
            case ABS -> Math::abs;
            case CEIL -> Math::ceil;
            case FLOOR -> Math::floor;
            case EXP -> Math::exp;
            case SQRT -> Math::sqrt;
            case LN -> Math::log;
            case LOG2 -> Elementwise::log2;
            case LOG10 -> Math::log10;
            case SIN -> Math::sin;
            case COS -> Math::cos;
            case TAN -> Math::tan;
            case ASIN -> Math::asin;
            case ACOS -> Math::acos;
            case ATAN -> Math::atan;
            case SINH -> Math::sinh;
            case COSH -> Math::cosh;
            case TANH -> Math::tanh;
            case ASINH -> Elementwise::asinh;
            case ACOSH -> Elementwise::acosh;
            case ATANH -> Elementwise::atanh;
            case RAD -> value -> value * Math.PI / 180;
            case DEG -> value -> value * 180 / Math.PI;
            case SGN -> Math::signum;
            default -> null;
        };
        return Optional.ofNullable(found);
    }

    /** Writes over the values of the line. */
    public static Line apply(DoubleUnaryOperator function, Line line) {
        var present = line.present();
        for (var step = present.nextSetBit(0); step >= 0; step = present.nextSetBit(step + 1)) {
            line.values()[step] = function.applyAsDouble(line.values()[step]);
        }
        return line;
    }

    /** Exact for powers of two. */
    private static double log2(double value) {
        if (!(value >= Double.MIN_NORMAL) || Double.isInfinite(value)) {
            return Math.log(value) / Math.log(2);
        }
        var exponent = Math.getExponent(value);
        return Math.log(Math.scalb(value, -exponent)) / Math.log(2) + exponent;
    }

    private static double asinh(double value) {
        var magnitude = Math.abs(value);
        if (Double.isInfinite(value) || magnitude < 0x1p-28) {
            return value;
        }
        var result = magnitude > 0x1p28
                ? Math.log(magnitude) + Math.log(2)
                : Math.log1p(magnitude + magnitude * magnitude / (1 + Math.sqrt(magnitude * magnitude + 1)));
        return Math.copySign(result, value);
    }

    private static double acosh(double value) {
        if (value > 0x1p28) {
            return Math.log(value) + Math.log(2);
        }
        var above = value - 1;
        return Math.log1p(above + Math.sqrt(2 * above + above * above));
    }

    private static double atanh(double value) {
        return 0.5 * Math.log1p(2 * value / (1 - value));
    }
}
