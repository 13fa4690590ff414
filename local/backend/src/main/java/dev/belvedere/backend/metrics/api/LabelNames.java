package dev.belvedere.backend.metrics.api;

/** The escaping with which a label name of any characters stands in a path: {@code U__http_2e_route}. */
final class LabelNames {
    private static final String PREFIX = "U__";

    private LabelNames() {}

    /** The name that an escaped one stands for; a text that is not escaped, or wrongly, stands for itself. */
    static String unescape(String text) {
        if (!text.startsWith(PREFIX)) {
            return text;
        }
        var name = new StringBuilder();
        for (var at = PREFIX.length(); at < text.length(); at++) {
            var each = text.charAt(at);
            if (each != '_') {
                name.append(each);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '_') {
                name.append('_');
                at++;
            } else {
                var end = text.indexOf('_', at + 1);
                var codePoint = end < 0 ? -1 : codePoint(text.substring(at + 1, end));
                if (codePoint < 0) {
                    return text;
                }
                name.appendCodePoint(codePoint);
                at = end;
            }
        }
        return name.toString();
    }

    private static int codePoint(String hexadecimal) {
        try {
            var value = hexadecimal.length() > 6 ? -1 : Integer.parseInt(hexadecimal, 16);
            return Character.isValidCodePoint(value) ? value : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
