package dev.belvedere.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((a{100}){100}){100}){100})",
                "(a{1000}){1000}",
                "(a{,1000}){,1000}",
                "(\\Q(\\Ea{1000}){1000}",
                "([)]a{1000}){1000}",
                "(a{1000})(?i){1000}"
            })
    void aNestedRepetitionIsRefusedBeforeItTakesMemory(String expression) {
        assertThatThrownBy(() -> CallerPattern.compile(expression))
                .isInstanceOf(PatternSyntaxException.class)
                .hasMessageContaining("expression too large");
    }

    @Test
    void manyGroupsInEachOtherAreRefusedBeforeTheyTakeTheStack() {
        var deep = "(".repeat(20_000) + "a" + ")".repeat(20_000);

        assertThatThrownBy(() -> CallerPattern.compile(deep)).hasMessageContaining("expression nests too deeply");
    }

    @Test
    void usualExpressionsAreFarFromTheLimits() {
        var manyPods = "pod-0123456789-abcde|".repeat(5000) + "x";

        assertThat(CallerPattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}").matches("10.0.0.1"))
                .isTrue();
        assertThat(CallerPattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                        .matches("01234567-89ab-cdef-0123-456789abcdef"))
                .isTrue();
        assertThat(CallerPattern.compile(manyPods).matches("pod-0123456789-abcde"))
                .isTrue();
    }

    @Test
    void theWholeTextHasToMatch() {
        assertThat(CallerPattern.compile("a|ab").matches("ab")).isTrue();
        assertThat(CallerPattern.compile("a|b").matches("ab")).isFalse();
        assertThat(CallerPattern.compile("a.c").matches("a\nc")).isTrue();
        assertThat(CallerPattern.compile("a$").matches("a\n")).isFalse();
    }

    @Test
    void anUnbalancedExpressionCannotEscapeItsAnchors() {
        assertThatThrownBy(() -> CallerPattern.compile("a)|(b")).isInstanceOf(PatternSyntaxException.class);
    }
}
