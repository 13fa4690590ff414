package dev.belvedere.web.edge;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Keeps every log message on its line: control characters, among them line ends and the escapes of terminals, become
 * visible. Set {@code quarkus.log.console.filter=one-line}. Stack traces keep their lines.
 */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    @Override
    public boolean isLoggable(LogRecord entry) {
        var extended = ExtLogRecord.wrap(entry);
        var message = extended.getFormattedMessage();
        if (message != null && CONTROL.matcher(message).find()) {
            entry.setMessage(escaped(message));
            entry.setParameters(new Object[0]);
            if (entry instanceof ExtLogRecord own) {
                own.setMessage(escaped(message), ExtLogRecord.FormatStyle.NO_FORMAT);
            }
        }
        return true;
    }

    static String escaped(String message) {
        return CONTROL.matcher(message)
                .replaceAll(match -> "\\\\u%04x".formatted((int) match.group().charAt(0)));
    }
}
