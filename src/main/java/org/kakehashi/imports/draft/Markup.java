package org.kakehashi.imports.draft;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML in foreign texts as Markdown: the few elements that authors use; others lose their tags and keep their text. */
final class Markup {
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})((?:\\s[^<>]{0,500})?)\\s?/?>|<!--[^>]{0,500}-->");
    private static final Pattern LINK = Pattern.compile("href\\s{0,3}=\\s{0,3}[\"']?([^\"'\\s>]{1,400})");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,6}|[a-z]{2,6});");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*\\n(?:[ \\t]*\\n)+");

    private static final Map<String, String> ENTITIES = Map.of(
            "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ", "hellip", "…", "mdash", "—");

    /** What an element begins and ends with. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("p", "\n\n"),
            Map.entry("div", "\n\n"),
            Map.entry("br", "  \n"),
            Map.entry("li", "\n- "),
            Map.entry("ul", "\n"),
            Map.entry("ol", "\n"),
            Map.entry("h1", "\n\n## "),
            Map.entry("h2", "\n\n## "),
            Map.entry("h3", "\n\n### "),
            Map.entry("pre", "\n\n```\n"),
            Map.entry("code", "`"),
            Map.entry("tt", "`"),
            Map.entry("b", "**"),
            Map.entry("strong", "**"),
            Map.entry("i", "*"),
            Map.entry("em", "*"),
            Map.entry("hr", "\n\n---\n\n"));

    private static final Map<String, String> CLOSE = Map.ofEntries(
            Map.entry("p", "\n\n"),
            Map.entry("div", "\n\n"),
            Map.entry("ul", "\n\n"),
            Map.entry("ol", "\n\n"),
            Map.entry("h1", "\n\n"),
            Map.entry("h2", "\n\n"),
            Map.entry("h3", "\n\n"),
            Map.entry("pre", "\n```\n\n"),
            Map.entry("code", "`"),
            Map.entry("tt", "`"),
            Map.entry("b", "**"),
            Map.entry("strong", "**"),
            Map.entry("i", "*"),
            Map.entry("em", "*"));

    private Markup() {}

    static String toMarkdown(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        var out = new StringBuilder();
        Matcher tag = TAG.matcher(html);
        int from = 0;
        String link = "";
        boolean preformatted = false;
        while (tag.find()) {
            out.append(html, from, tag.start());
            from = tag.end();
            String name = tag.group(2) == null ? "" : tag.group(2).toLowerCase(Locale.ROOT);
            boolean closing = "/".equals(tag.group(1));
            if (name.equals("a")) {
                out.append(closing ? link.isEmpty() ? "" : "](" + link + ")" : "");
                link = closing ? "" : target(tag.group(3));
                out.append(link.isEmpty() ? "" : "[");
            } else if (!(preformatted && name.equals("code"))) {
                out.append((closing ? CLOSE : OPEN).getOrDefault(name, ""));
                preformatted = name.equals("pre") ? !closing : preformatted;
            }
        }
        out.append(html, from, html.length());
        return EMPTY_LINES.matcher(entities(out.toString())).replaceAll("\n\n").strip();
    }

    private static String target(String attributes) {
        Matcher link = LINK.matcher(attributes);
        boolean found = link.find();
        return found && link.group(1).matches("(?i)(https?:|mailto:|/|#).*") ? link.group(1) : "";
    }

    private static String entities(String text) {
        return ENTITY.matcher(text).replaceAll(match -> {
            String name = match.group(1);
            String value = name.startsWith("#") ? number(name) : ENTITIES.getOrDefault(name, match.group());
            return Matcher.quoteReplacement(value);
        });
    }

    private static String number(String name) {
        int point = Integer.parseInt(name.substring(1));
        return point >= 32 && Character.isDefined(point) ? Character.toString(point) : "";
    }
}
