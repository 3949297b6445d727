package org.kakehashi.site.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words of one message in one language, with names in braces. */
final class MessageFormatter {
    private final MessageFormat format;

    /** What a plural or a choice hangs on; everything else stands there as it is given. */
    private final Set<String> decisive = new HashSet<>();

    MessageFormatter(String pattern, Language language) {
        format = new MessageFormat(pattern, language.locale());
        var parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_START && part.getArgType() != ArgType.NONE) {
                decisive.add(parsed.getSubstring(parsed.getPart(i + 1)));
            }
        }
    }

    String filled(Map<String, Object> arguments) {
        Map<String, Object> given = new HashMap<>(arguments);
        given.replaceAll((name, value) -> decisive.contains(name) ? value : String.valueOf(value));
        synchronized (format) {
            return format.format(given);
        }
    }
}
