package dev.belvedere.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void A40_aMessageWithLineEndsAndEscapesStaysOnItsLine() {
        var entry = new ExtLogRecord(
                Level.INFO, "user %s came", ExtLogRecord.FormatStyle.PRINTF, OneLineTest.class.getName());
        entry.setParameters(new Object[] {"x\r\n2026-01-01 INFO forged \u001b[31m\u202e"});

        var isLogged = new OneLine().isLoggable(entry);

        assertThat(isLogged).isTrue();
        assertThat(entry.getFormattedMessage())
                .isEqualTo("user x\\u000d\\u000a2026-01-01 INFO forged \\u001b[31m\\u202e came");
    }

    @Test
    void anOrdinaryMessageIsLeftAlone() {
        var entry = new ExtLogRecord(
                Level.INFO, "100 %% of %d", ExtLogRecord.FormatStyle.PRINTF, OneLineTest.class.getName());
        entry.setParameters(new Object[] {5});

        new OneLine().isLoggable(entry);

        assertThat(entry.getFormattedMessage()).isEqualTo("100 % of 5");
    }
}
