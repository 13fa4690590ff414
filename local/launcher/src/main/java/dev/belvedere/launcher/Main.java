package dev.belvedere.launcher;

import dev.belvedere.launcher.setting.BadOption;
import dev.belvedere.launcher.setting.Folders;
import dev.belvedere.launcher.suite.Screen;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code up}, {@code down} and {@code status}. Exit codes: 0 done, 1 failed, 2 wrong usage. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) throws Exception {
        var screen = new Screen(System.out);
        var folders = folders();
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        try {
            return switch (command) {
                case "up" -> new Up(folders, screen).run(rest);
                case "down" -> new Down(folders, screen).run();
                case "status" -> new Status(folders, screen).run();
                default -> throw new BadOption("'%s': unknown command (expected: up, down, status)".formatted(command));
            };
        } catch (BadOption exception) {
            System.err.println(exception.getMessage());
            return 2;
        }
    }

    private static Folders folders() {
        var root = Path.of(System.getProperty("belvedere.root", "."));
        var data = System.getenv("BELVEDERE_DATA");
        return new Folders(root, data == null || data.isBlank() ? root.resolve("data") : Path.of(data));
    }
}
