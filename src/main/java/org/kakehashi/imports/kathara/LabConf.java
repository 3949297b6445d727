package org.kakehashi.imports.kathara;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.imports.tree.Tree.Leaf;

/**
 * The lines of a {@code lab.conf}.
 *
 * @param about what is said about the lab itself, by key
 * @param machines by name
 * @param unread lines that say nothing that can be read, from 1
 */
record LabConf(Map<String, String> about, Map<String, Machine> machines, Set<Integer> unread) {
    private static final Pattern ABOUT = Pattern.compile("(LAB_[A-Z]{1,20})\\s*=\\s*(.*)");
    private static final Pattern OPTION =
            Pattern.compile("([A-Za-z0-9_.-]{1,60})\\[([A-Za-z0-9_-]{1,30})]\\s*=\\s*(.*)");

    /**
     * A machine.
     *
     * @param domains collision domains that it joins
     * @param options the last value of each, with its line
     * @param line where it is first named
     */
    record Machine(String name, Set<String> domains, Map<String, Leaf> options, int line) {}

    /** Whether a text has the form at all. */
    static boolean fits(String text) {
        return text.lines()
                .map(String::strip)
                .anyMatch(line -> line.matches("[A-Za-z0-9_.-]{1,60}\\[\\d{1,3}]\\s*=.*"));
    }

    static LabConf of(String text) {
        var lab = new LabConf(new LinkedHashMap<>(), new LinkedHashMap<>(), new TreeSet<>());
        int number = 0;
        for (String raw : text.lines().toList()) {
            lab.read(raw.strip(), ++number);
        }
        return lab;
    }

    private void read(String line, int number) {
        Matcher said = ABOUT.matcher(line);
        Matcher option = OPTION.matcher(line);
        if (said.matches()) {
            about.put(said.group(1), value(said.group(2)));
        } else if (option.matches()) {
            Machine machine = machines.computeIfAbsent(
                    option.group(1), name -> new Machine(name, new LinkedHashSet<>(), new LinkedHashMap<>(), number));
            String value = value(option.group(3));
            if (option.group(2).matches("\\d+")) {
                machine.domains().add(value.split("/", 2)[0].strip());
            } else {
                machine.options().put(option.group(2), new Leaf(value, false, number));
            }
        } else if (!line.isEmpty() && !line.startsWith("#")) {
            unread.add(number);
        }
    }

    private static String value(String written) {
        char quote = written.isEmpty() ? ' ' : written.charAt(0);
        int end = quote == '"' || quote == '\'' ? written.indexOf(quote, 1) : -1;
        return end > 0
                ? written.substring(1, end)
                : written.replaceAll("\\s+#.*", "").strip();
    }
}
