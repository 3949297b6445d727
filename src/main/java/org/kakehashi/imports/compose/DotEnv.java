package org.kakehashi.imports.compose;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file of variables, as {@code .env} and {@code env_file} are: a name and a value in each line. */
final class DotEnv {
    private static final int MOST = 500;

    private DotEnv() {}

    static Map<String, String> read(byte[] file) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String raw : new String(file, StandardCharsets.UTF_8).split("\n")) {
            String line = raw.strip();
            line = line.startsWith("export ")
                    ? line.substring("export ".length()).strip()
                    : line;
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#") && values.size() < MOST) {
                values.put(
                        line.substring(0, equals).strip(),
                        value(line.substring(equals + 1).strip()));
            }
        }
        return values;
    }

    private static String value(String written) {
        for (String quote : new String[] {"\"", "'"}) {
            int end = written.indexOf(quote, 1);
            if (written.startsWith(quote) && end > 0) {
                return written.substring(1, end);
            }
        }
        int comment = written.indexOf(" #");
        return comment < 0 ? written : written.substring(0, comment).strip();
    }
}
