package org.kakehashi.imports.cmgr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Leaf;
import org.kakehashi.imports.tree.Tree.Table;

/**
 * A {@code problem.md} as it is written: a name, a head of entries, and sections.
 *
 * @param head by key in lower case
 * @param sections in their order
 */
record ProblemFile(String name, int line, Table head, List<Section> sections) {
    private static final Pattern NAME = Pattern.compile("#\\s+(\\S.*)");
    private static final Pattern SECTION = Pattern.compile("##\\s+(\\S.*)");
    private static final Pattern ENTRY = Pattern.compile("[-*+]\\s+([A-Za-z][A-Za-z0-9 _-]{0,40}?)\\s*:\\s*(.*)");

    /** @param line where its title stands */
    record Section(String title, String text, int line) {
        boolean is(String name) {
            return title.equalsIgnoreCase(name);
        }

        /** Its entries, by key in lower case, each with its line. */
        Table entries() {
            return table(text.lines().toList(), line);
        }

        /** The items of its list; lines that begin none belong to the one before. */
        List<String> items() {
            List<String> items = new ArrayList<>();
            for (String written : text.lines().toList()) {
                if (written.startsWith("- ") || written.startsWith("* ") || items.isEmpty()) {
                    items.add(written.replaceFirst("^[-*] +", ""));
                } else {
                    items.add(items.removeLast() + "\n" + (written.startsWith("  ") ? written.substring(2) : written));
                }
            }
            return items.stream()
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
    }

    /** The file, if its text begins as one does: a name, then a list that tells a type. */
    static Optional<ProblemFile> of(String text) {
        List<String> lines = text.lines().toList();
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        Matcher name = at < lines.size() ? NAME.matcher(lines.get(at).strip()) : NAME.matcher("");
        if (!name.matches()) {
            return Optional.empty();
        }
        int end = at + 1;
        while (end < lines.size() && !SECTION.matcher(lines.get(end).strip()).matches()) {
            end++;
        }
        Table head = table(lines.subList(at + 1, end), at + 1);
        return head.has("type")
                ? Optional.of(new ProblemFile(name.group(1).strip(), at + 1, head, sections(lines, end)))
                : Optional.empty();
    }

    private static List<Section> sections(List<String> lines, int from) {
        List<Section> sections = new ArrayList<>();
        boolean fenced = false;
        int begin = from;
        for (int at = from; at < lines.size(); at++) {
            boolean opens =
                    at > from && !fenced && SECTION.matcher(lines.get(at)).matches();
            if (opens) {
                sections.add(section(lines, begin, at));
                begin = at;
            }
            fenced ^= lines.get(at).strip().startsWith("```");
        }
        if (begin < lines.size()) {
            sections.add(section(lines, begin, lines.size()));
        }
        return sections;
    }

    private static Section section(List<String> lines, int begin, int end) {
        String title = lines.get(begin).replaceFirst("^\\s*##\\s+", "").strip();
        return new Section(title, String.join("\n", lines.subList(begin + 1, end)), begin + 1);
    }

    /** @param before number of the line before the first */
    private static Table table(List<String> lines, int before) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher entry = ENTRY.matcher(lines.get(i).strip());
            if (entry.matches()) {
                String value = entry.group(2).strip();
                entries.putIfAbsent(
                        entry.group(1).toLowerCase(Locale.ROOT), new Leaf(value, value.isEmpty(), before + i + 1));
            }
        }
        return new Table(entries, before);
    }

    /** The text of a section, empty if there is none. */
    String text(String title) {
        return section(title).map(Section::text).orElse("").strip();
    }

    Optional<Section> section(String title) {
        return sections.stream().filter(section -> section.is(title)).findFirst();
    }
}
