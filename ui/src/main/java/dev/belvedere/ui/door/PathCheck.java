package dev.belvedere.ui.door;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Refuses paths that one program may read differently than the next. Whether a request is allowed must not hang on which of
 * the two looks, so no spelling is mended: empty segments, dot segments, path parameters and control characters are refused
 * in every encoding, also in a doubled one.
 */
final class PathCheck {
    private static final int LONGEST = 8192;
    private static final Pattern ENCODED = Pattern.compile("%([0-9a-fA-F]{2})");
    private static final Pattern BROKEN_ENCODING = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private PathCheck() {}

    /** What is wrong with {@code path} as it was sent, without its query; empty if nothing is. */
    static Optional<String> complaint(String path) {
        if (path.length() > LONGEST || !path.startsWith("/")) {
            return Optional.of(
                    "The path must start with a slash and be at most %d characters long.".formatted(LONGEST));
        }
        if (path.contains("//")) {
            return Optional.of("The path has an empty segment.");
        }
        if (BROKEN_ENCODING.matcher(path).find()) {
            return Optional.of("The path has a percent sign that encodes nothing.");
        }
        var decoded = path;
        for (var round = 0; round < 3; round++) {
            if (isTreacherous(decoded)) {
                return Optional.of("The path has a dot segment, a path parameter, a backslash or a control character.");
            }
            decoded = ENCODED.matcher(decoded).replaceAll(PathCheck::character);
        }
        return isTreacherous(decoded) ? Optional.of("The path is encoded several times over.") : Optional.empty();
    }

    private static boolean isTreacherous(String path) {
        if (path.chars().anyMatch(letter -> letter < 0x20 || letter == 0x7f || letter == '\\' || letter == ';')) {
            return true;
        }
        for (var segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return true;
            }
        }
        return false;
    }

    // Only what the check looks for has to come out right: bytes of multi-byte characters may come out as any letter.
    private static String character(MatchResult match) {
        var letter = (char) Integer.parseInt(match.group(1), 16);
        return letter == '\\' || letter == '$' ? "\\" + letter : String.valueOf(letter);
    }
}
