package dev.belvedere.testkit.promql;

import dev.belvedere.query.promql.eval.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a script of Prometheus' {@code promqltest}. */
public final class ScriptParser {
    private static final Pattern LOAD = Pattern.compile("load(_with_nhcb)?\\s+(\\S+)");
    private static final Pattern INSTANT =
            Pattern.compile("eval(?:_(fail|warn|ordered|info))?\\s+instant\\s+(?:at\\s+(\\S+)\\s+)?(.+)");
    private static final Pattern RANGE = Pattern.compile(
            "eval(?:_(fail|warn|info))?\\s+range\\s+from\\s+(\\S+)\\s+to\\s+(\\S+)\\s+step\\s+(\\S+)\\s+(.+)");
    private static final Pattern RANGE_VECTOR =
            Pattern.compile("expect range vector\\s+from\\s+(\\S+)\\s+to\\s+(\\S+)\\s+step\\s+(\\S+)");

    private final List<String> lines;
    private int next;

    private ScriptParser(String script) {
        this.lines = script.lines()
                .map(String::strip)
                .map(line -> line.startsWith("#") ? "" : line)
                .toList();
    }

    /** The commands in their order. */
    public static List<Command> parse(String script) {
        return new ScriptParser(script).commands();
    }

    private List<Command> commands() {
        var commands = new ArrayList<Command>();
        while (next < lines.size()) {
            var start = next;
            var line = lines.get(next++);
            if (!line.isEmpty()) {
                try {
                    commands.add(command(line));
                } catch (ScriptException unreadable) {
                    throw unreadable.at(start + 1);
                }
            }
        }
        return commands;
    }

    private Command command(String line) {
        if (line.equals("clear")) {
            return new Command.Clear();
        }
        var load = LOAD.matcher(line);
        if (load.matches()) {
            return new Command.Load(
                    ScriptDurations.millis(load.group(2)),
                    block().stream().map(SeriesParser::parse).toList(),
                    load.group(1) != null);
        }
        var range = RANGE.matcher(line);
        if (range.matches()) {
            return eval(range.group(1), range.group(5), grid(range, 2));
        }
        var instant = INSTANT.matcher(line);
        if (instant.matches()) {
            var at = instant.group(2) == null ? 0 : ScriptDurations.millis(instant.group(2));
            return eval(instant.group(1), instant.group(3), Grid.at(at));
        }
        throw new ScriptException("command: " + line + " (expected: load, clear or eval)");
    }

    private static Grid grid(Matcher matcher, int firstGroup) {
        return new Grid(
                ScriptDurations.millis(matcher.group(firstGroup)),
                ScriptDurations.millis(matcher.group(firstGroup + 1)),
                ScriptDurations.millis(matcher.group(firstGroup + 2)));
    }

    private Command eval(String deprecatedMode, String query, Grid grid) {
        var line = next;
        var parser = new ExpectationParser();
        parser.mode(deprecatedMode);
        Optional<Grid> rangeVector = Optional.empty();
        for (var expected : block()) {
            var times = RANGE_VECTOR.matcher(expected);
            if (times.matches()) {
                rangeVector = Optional.of(grid(times, 1));
            } else {
                parser.line(expected);
            }
        }
        var asked = rangeVector.map(times -> Grid.at(times.endMillis())).orElse(grid);
        return new Command.Eval(line, query, asked, rangeVector, parser.expectations());
    }

    /** The lines up to the next empty one. */
    private List<String> block() {
        var block = new ArrayList<String>();
        while (next < lines.size() && !lines.get(next).isEmpty()) {
            block.add(lines.get(next++));
        }
        return block;
    }
}
