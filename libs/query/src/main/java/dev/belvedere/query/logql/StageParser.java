package dev.belvedere.query.logql;

import dev.belvedere.query.logql.Stage.LineFilter;
import dev.belvedere.query.logql.Token.Kind;
import dev.belvedere.query.series.LabelMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the stages of a pipeline. */
final class StageParser {
    private final TokenStream tokens;

    StageParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    /** The stage that starts here, if one does. */
    Optional<Stage> next() {
        var start = tokens.current().span().start();
        var lineFilter = Stream.of(LineFilter.Op.values())
                .filter(op -> tokens.isAt(Kind.SYMBOL) && tokens.isAt(op.text()))
                .findFirst();
        if (lineFilter.isPresent()) {
            tokens.take();
            return Optional.of(new LineFilter(lineFilter.get(), operands(), tokens.since(start)));
        }
        return tokens.takeIf("|") ? Optional.of(stage(start)) : Optional.empty();
    }

    private List<LineFilter.Operand> operands() {
        var operands = new ArrayList<LineFilter.Operand>();
        do {
            var isAddress = tokens.takeIf("ip");
            if (isAddress) {
                tokens.require("(");
            }
            operands.add(new LineFilter.Operand(tokens.string(), isAddress));
            if (isAddress) {
                tokens.require(")");
            }
        } while (tokens.takeIf("or"));
        return operands;
    }

    private Stage stage(int start) {
        var word = tokens.current();
        if (tokens.isAt(Kind.SYMBOL)) {
            return new Stage.LabelFilter(ConditionParser.parse(tokens), tokens.since(start));
        }
        if (!tokens.isAt(Kind.IDENTIFIER)) {
            throw tokens.unexpected("a parser, a label filter or another stage");
        }
        return switch (word.value()) {
            case "json" -> {
                tokens.take();
                yield new Stage.Json(extractions(), tokens.since(start));
            }
            case "logfmt" -> logfmt(start);
            case "regexp" -> new Stage.Regexp(argument(), tokens.since(start));
            case "pattern" -> new Stage.Pattern(argument(), tokens.since(start));
            case "line_format" -> new Stage.LineFormat(argument(), tokens.since(start));
            case "unpack" -> {
                tokens.take();
                yield new Stage.Unpack(tokens.since(start));
            }
            case "decolorize" -> {
                tokens.take();
                yield new Stage.Decolorize(tokens.since(start));
            }
            case "label_format" -> {
                tokens.take();
                yield new Stage.LabelFormat(tokens.list(this::assignment), tokens.since(start));
            }
            case "drop" -> {
                tokens.take();
                yield new Stage.Drop(tokens.list(this::choice), tokens.since(start));
            }
            case "keep" -> {
                tokens.take();
                yield new Stage.Keep(tokens.list(this::choice), tokens.since(start));
            }
            case "unwrap" -> unwrap(start);
            default -> new Stage.LabelFilter(ConditionParser.parse(tokens), tokens.since(start));
        };
    }

    private String argument() {
        tokens.take();
        return tokens.string();
    }

    private Stage logfmt(int start) {
        tokens.take();
        var strict = false;
        var keepEmpty = false;
        while (tokens.isAt("--strict") || tokens.isAt("--keep-empty")) {
            if (tokens.take().value().equals("--strict")) {
                strict = true;
            } else {
                keepEmpty = true;
            }
        }
        return new Stage.Logfmt(strict, keepEmpty, extractions(), tokens.since(start));
    }

    private List<Stage.Extraction> extractions() {
        return tokens.isAt(Kind.IDENTIFIER) && !tokens.isAt("offset") ? tokens.list(this::extraction) : List.of();
    }

    private Stage.Extraction extraction() {
        var label = tokens.identifier();
        return new Stage.Extraction(label, tokens.takeIf("=") ? tokens.string() : label);
    }

    private Stage.LabelFormat.Assignment assignment() {
        var label = tokens.identifier();
        tokens.require("=");
        var isRename = tokens.isAt(Kind.IDENTIFIER);
        return new Stage.LabelFormat.Assignment(label, isRename ? tokens.identifier() : tokens.string(), isRename);
    }

    private Stage.Choice choice() {
        var label = tokens.identifier();
        return new Stage.Choice(label, choiceMatcher(label));
    }

    private @Nullable LabelMatcher choiceMatcher(String label) {
        for (var op : LabelMatcher.Op.values()) {
            if (tokens.takeIf(op.text())) {
                return tokens.matcher(label, op);
            }
        }
        return null;
    }

    private Stage unwrap(int start) {
        tokens.take();
        var word = tokens.identifier();
        if (!tokens.takeIf("(")) {
            return new Stage.Unwrap(word, Stage.Unwrap.Conversion.NONE, tokens.since(start));
        }
        var conversion = Stream.of(Stage.Unwrap.Conversion.values())
                .filter(known -> known.text().equals(word))
                .findFirst()
                .orElseThrow(() -> tokens.unexpected("bytes, duration or duration_seconds before it"));
        var label = tokens.identifier();
        tokens.require(")");
        return new Stage.Unwrap(label, conversion, tokens.since(start));
    }
}
