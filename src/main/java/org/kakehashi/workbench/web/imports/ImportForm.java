package org.kakehashi.workbench.web.imports;

import static org.kakehashi.workbench.words.WorkbenchWords.WORDS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.imports.ImportFormat;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.site.language.Text;

/**
 * The form for an import as somebody has filled it in.
 *
 * @param id name of the new scenario
 * @param format word of a format, or empty for the one that is recognised
 * @param pick path in the source, or empty
 * @param flaw what is wrong with it
 */
public record ImportForm(String id, String format, String pick, Optional<Text> flaw) {
    static final ImportForm EMPTY = new ImportForm("", "", "", Optional.empty());

    static ImportForm of(@Nullable String id, @Nullable String format, @Nullable String pick) {
        String name = id == null ? "" : id.strip();
        boolean fits = !name.isEmpty() && Slugs.slug(name, "").equals(name);
        return new ImportForm(
                name,
                format == null ? "" : format,
                pick == null ? "" : pick.strip(),
                fits ? Optional.empty() : Optional.of(WORDS.nameHasLowerCaseLetters()));
    }

    ImportForm flawed(Text text) {
        return new ImportForm(id, format, pick, Optional.of(text));
    }

    /** Brings this form back, without its files, which no browser sends twice by itself. */
    public String query() {
        return "?id=" + encoded(id) + "&format=" + encoded(format) + "&pick=" + encoded(pick);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public List<ImportFormat> formats() {
        return Arrays.asList(ImportFormat.values());
    }
}
