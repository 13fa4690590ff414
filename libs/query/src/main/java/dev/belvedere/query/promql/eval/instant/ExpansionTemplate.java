package dev.belvedere.query.promql.eval.instant;

import com.google.re2j.Matcher;

/**
 * The replacement of {@code label_replace}, in Go's spelling: {@code $1}, {@code ${1}}, {@code $name} and {@code $$}. A
 * name is as long as it can be; a group that does not exist is empty.
 */
record ExpansionTemplate(String template) {

    String expand(Matcher matcher) {
        var expanded = new StringBuilder();
        var at = 0;
        while (at < template.length()) {
            var dollar = template.indexOf('$', at);
            if (dollar < 0) {
                break;
            }
            expanded.append(template, at, dollar);
            at = dollar + 1;
            if (template.startsWith("$", at)) {
                expanded.append('$');
                at++;
                continue;
            }
            var braced = template.startsWith("{", at);
            var start = braced ? at + 1 : at;
            var end = nameEnd(start);
            if (end == start || (braced && !template.startsWith("}", end))) {
                expanded.append('$');
                continue;
            }
            expanded.append(group(matcher, template.substring(start, end)));
            at = braced ? end + 1 : end;
        }
        return expanded.append(template, at, template.length()).toString();
    }

    private int nameEnd(int start) {
        var end = start;
        while (end < template.length() && isNamePart(template.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char character) {
        return character == '_' || Character.isLetterOrDigit(character);
    }

    private static String group(Matcher matcher, String name) {
        String found;
        if (name.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            var isNumber = name.length() <= 4 && Integer.parseInt(name) <= matcher.groupCount();
            found = isNumber ? matcher.group(Integer.parseInt(name)) : null;
        } else {
            found = matcher.pattern().namedGroups().containsKey(name) ? matcher.group(name) : null;
        }
        return found == null ? "" : found;
    }
}
