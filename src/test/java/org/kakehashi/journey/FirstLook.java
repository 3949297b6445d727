package org.kakehashi.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The Japanese characters that first looks at pages show, by face: what {@code fonts/cut.py} puts into files of their own. It is
 * written beside the pictures; see {@code src/main/web/fonts/README.md}.
 */
final class FirstLook {
    /** Characters by face; those that are behind another tab with a mark. */
    private static final String CHARACTERS = """
            () => {
              const faces = {};
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const element = node.parentElement;
                const { fontFamily, fontWeight } = getComputedStyle(element);
                if (element.closest("script, noscript") || fontFamily.includes("Kakehashi Mini")) {
                  continue;
                }
                const strong = Number(fontWeight) > 550 ? "mplus2-semibold" : "mplus2-regular";
                const face = fontFamily.includes("Kakehashi Mono") ? "mplus1-code" : strong;
                const key = face + (element.getClientRects().length > 0 ? "" : " behind");
                faces[key] = (faces[key] ?? "") + node.textContent;
              }
              return faces;
            }""";

    private final Map<String, String> lines = new TreeMap<>();

    /** Looks at the page that somebody sees now, when its faces and its terminal have come. */
    void at(Page page, String look) {
        page.evaluate("document.fonts.ready.then(() => true)");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        ((Map<?, ?>) page.evaluate(CHARACTERS)).forEach((key, text) -> {
            String[] face = key.toString().split(" ");
            String japanese = japanese(text.toString());
            boolean behind = face.length > 1;
            if (!japanese.isEmpty() && !(behind && !look.equals("play"))) {
                lines.put(face[0] + "\t" + look + (behind ? "-tabs" : ""), japanese);
            }
        });
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                lines.entrySet().stream()
                        .map(line -> line.getKey() + "\t" + line.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    private static String japanese(String text) {
        return text.codePoints()
                .filter(code -> code >= 0x2E80 && code <= 0xFFEF)
                .sorted()
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
