package dev.belvedere.query.logql;

import static java.util.stream.Collectors.joining;

import dev.belvedere.query.promql.StringLiterals;
import java.util.List;

/** Writes the stages of a pipeline, each with its pipe in front. */
final class StagePrinter {
    private StagePrinter() {}

    static String print(Stage stage) {
        return switch (stage) {
            case Stage.LineFilter(var op, var operands, var _) ->
                op.text() + " " + operands.stream().map(StagePrinter::operand).collect(joining(" or "));
            case Stage.Json(var extractions, var _) -> "| json" + extractions(extractions);
            case Stage.Logfmt(var strict, var keepEmpty, var extractions, var _) ->
                "| logfmt"
                        + (strict ? " --strict" : "")
                        + (keepEmpty ? " --keep-empty" : "")
                        + extractions(extractions);
            case Stage.Regexp(var expression, var _) -> "| regexp " + StringLiterals.quote(expression);
            case Stage.Pattern(var pattern, var _) -> "| pattern " + StringLiterals.quote(pattern);
            case Stage.Unpack _ -> "| unpack";
            case Stage.Decolorize _ -> "| decolorize";
            case Stage.LabelFilter(var condition, var _) -> "| " + ConditionPrinter.print(condition);
            case Stage.LineFormat(var template, var _) -> "| line_format " + StringLiterals.quote(template);
            case Stage.LabelFormat(var assignments, var _) ->
                "| label_format "
                        + assignments.stream().map(StagePrinter::assignment).collect(joining(", "));
            case Stage.Drop(var choices, var _) -> "| drop " + choices(choices);
            case Stage.Keep(var choices, var _) -> "| keep " + choices(choices);
            case Stage.Unwrap(var label, var conversion, var _) ->
                conversion == Stage.Unwrap.Conversion.NONE
                        ? "| unwrap " + label
                        : "| unwrap " + conversion.text() + "(" + label + ")";
        };
    }

    private static String operand(Stage.LineFilter.Operand operand) {
        var value = StringLiterals.quote(operand.value());
        return operand.isAddress() ? "ip(" + value + ")" : value;
    }

    private static String extractions(List<Stage.Extraction> extractions) {
        return extractions.stream()
                .map(extraction -> extraction.label() + "=" + StringLiterals.quote(extraction.path()))
                .collect(joining(", ", extractions.isEmpty() ? "" : " ", ""));
    }

    private static String assignment(Stage.LabelFormat.Assignment assignment) {
        return assignment.label()
                + "="
                + (assignment.isRename() ? assignment.value() : StringLiterals.quote(assignment.value()));
    }

    private static String choices(List<Stage.Choice> choices) {
        return choices.stream()
                .map(choice -> choice.matcher() == null ? choice.label() : ConditionPrinter.matcher(choice.matcher()))
                .collect(joining(", "));
    }
}
