package dev.belvedere.query.promql.eval.instant;

import dev.belvedere.query.promql.Function;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;

/** Parts of a date in UTC, of seconds since 1970. */
public final class Dates {
    private Dates() {}

    public static Optional<DoubleUnaryOperator> find(Function function) {
        ToIntFunction<OffsetDateTime> found = switch (function) {
            case YEAR -> OffsetDateTime::getYear;
            case MONTH -> OffsetDateTime::getMonthValue;
            case DAY_OF_MONTH -> OffsetDateTime::getDayOfMonth;
            case DAY_OF_YEAR -> OffsetDateTime::getDayOfYear;
            case DAY_OF_WEEK -> date -> date.getDayOfWeek().getValue() % 7;
            case DAYS_IN_MONTH -> date -> date.toLocalDate().lengthOfMonth();
            case HOUR -> OffsetDateTime::getHour;
            case MINUTE -> OffsetDateTime::getMinute;
            default -> null;
        };
        return Optional.ofNullable(found).map(Dates::ofSeconds);
    }

    private static DoubleUnaryOperator ofSeconds(ToIntFunction<OffsetDateTime> part) {
        return seconds -> isDate(seconds)
                ? part.applyAsInt(Instant.ofEpochSecond((long) seconds).atOffset(ZoneOffset.UTC))
                : Double.NaN;
    }

    private static boolean isDate(double seconds) {
        return seconds > OffsetDateTime.MIN.toEpochSecond() && seconds < OffsetDateTime.MAX.toEpochSecond();
    }
}
