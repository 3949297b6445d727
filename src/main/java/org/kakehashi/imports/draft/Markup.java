package org.kakehashi.imports.draft;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML in foreign texts as Markdown: the few elements that authors use; others of HTML lose their tags and keep their
 * text. What stands in code spans and fences stays as it is, and what only looks like a tag ({@code <user>}) is text.
 */
final class Markup {
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})((?:\\s[^<>]{0,500})?)\\s?/?>|<!--[^>]{0,500}-->");
    private static final Pattern LINK = Pattern.compile("href\\s{0,3}=\\s{0,3}[\"']?([^\"'\\s>]{1,400})");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,6});");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})[^\\n]*");
    private static final Pattern BREAK = Pattern.compile(" {2,}\\n(?=[ \\t]*[^ \\t\\n])");

    private static final Map<String, String> ENTITIES = Map.of(
            "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ", "hellip", "…", "mdash", "—");

    /** What an element begins and ends with; nothing for elements whose text alone is kept. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("p", "\n\n"),
            Map.entry("div", "\n\n"),
            Map.entry("blockquote", "\n\n"),
            Map.entry("table", "\n\n"),
            Map.entry("tr", "\n"),
            Map.entry("td", " "),
            Map.entry("th", " "),
            Map.entry("br", "\\\n"),
            Map.entry("li", "\n- "),
            Map.entry("ul", "\n"),
            Map.entry("ol", "\n"),
            Map.entry("h1", "\n\n## "),
            Map.entry("h2", "\n\n## "),
            Map.entry("h3", "\n\n### "),
            Map.entry("h4", "\n\n### "),
            Map.entry("code", "`"),
            Map.entry("tt", "`"),
            Map.entry("kbd", "`"),
            Map.entry("b", "**"),
            Map.entry("strong", "**"),
            Map.entry("i", "*"),
            Map.entry("em", "*"),
            Map.entry("hr", "\n\n---\n\n"));

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "div", "blockquote", "table", "ul", "ol", "h1", "h2", "h3", "h4");
    private static final Set<String> SPANS = Set.of("code", "tt", "kbd", "b", "strong", "i", "em");
    private static final Set<String> CODE = Set.of("code", "tt", "kbd");
    private static final Set<String> PLAIN = Set.of(
            "a",
            "pre",
            "span",
            "font",
            "u",
            "s",
            "del",
            "ins",
            "center",
            "thead",
            "tbody",
            "img",
            "small",
            "big",
            "sub",
            "sup",
            "details",
            "summary",
            "h5",
            "h6",
            "figure",
            "figcaption",
            "dl",
            "dt",
            "dd",
            "strike",
            "mark",
            "abbr",
            "script",
            "style",
            "iframe",
            "video",
            "audio");

    private final String html;
    private final StringBuilder whole = new StringBuilder();
    private final StringBuilder part = new StringBuilder();
    private String link = "";
    private boolean code;
    private int at;

    private Markup(String html) {
        this.html = html;
    }

    static String toMarkdown(String html) {
        return new Markup(html.replace("\r\n", "\n")).converted();
    }

    /** The same for a text of one line. */
    static String toLine(String html) {
        return toMarkdown(html).replace("\\\n", " ");
    }

    private String converted() {
        while (at < html.length()) {
            boolean done = fence() || span() || tag() || entity() || lineBreak();
            if (!done) {
                boolean escaped = html.charAt(at) == '\\' && at + 1 < html.length() && html.charAt(at + 1) != '\n';
                part.append(html, at, at + (escaped ? 2 : 1));
                at += escaped ? 2 : 1;
            }
        }
        flush();
        return whole.toString().replaceAll("\\\\\\n\\s*\\z", "").strip();
    }

    /** Ends a part that is not code: breaks before an empty line and runs of empty lines go. */
    private void flush() {
        whole.append(part.toString()
                .replaceAll("\\\\\\n[ \\t\\\\\\n]*\\\\\\n", "\n\n")
                .replaceAll("\\\\\\n(?=[ \\t]{0,20}\\n)", "\n")
                .replaceAll("\\n[ \\t]*\\n[ \\t\\n]*\\n", "\n\n"));
        part.setLength(0);
    }

    private void verbatim(String text) {
        flush();
        whole.append(text);
    }

    /** A fenced block up to its end; one that is never closed goes on to the end of the text. */
    private boolean fence() {
        boolean lineStart = at == 0 || html.charAt(at - 1) == '\n';
        if (code || !lineStart) {
            return false;
        }
        Matcher fence = FENCE.matcher(html).region(at, html.length());
        if (!fence.lookingAt()) {
            return false;
        }
        String mark = fence.group(1);
        Matcher closing = Pattern.compile("(?m)^ {0,3}" + Pattern.quote(mark) + mark.charAt(0) + "*[ \\t]*$")
                .matcher(html);
        int end = closing.find(fence.end()) ? closing.end() : html.length();
        verbatim(html.substring(at, end));
        at = end;
        return true;
    }

    /** A code span: as many backticks at its end as at its beginning, and no empty line in between. */
    private boolean span() {
        if (code || html.charAt(at) != '`') {
            return false;
        }
        int ticks = ticks(at);
        int close = at + ticks;
        while (close < html.length() && !html.startsWith("\n\n", close)) {
            int more = ticks(close);
            if (more == ticks) {
                verbatim(html.substring(at, close + ticks));
                at = close + ticks;
                return true;
            }
            close += Math.max(1, more);
        }
        part.append(html, at, at + ticks);
        at += ticks;
        return true;
    }

    private int ticks(int from) {
        int end = from;
        while (end < html.length() && html.charAt(end) == '`') {
            end++;
        }
        return end - from;
    }

    private boolean tag() {
        if (html.charAt(at) != '<') {
            return false;
        }
        Matcher tag = TAG.matcher(html).region(at, html.length());
        if (!tag.lookingAt()) {
            return false;
        }
        String name = tag.group(2) == null ? "" : tag.group(2).toLowerCase(Locale.ROOT);
        boolean closing = "/".equals(tag.group(1));
        if (!name.isEmpty() && !OPEN.containsKey(name) && !PLAIN.contains(name)) {
            return false;
        }
        at = tag.end();
        if (name.equals("pre") && !closing) {
            preformatted();
        } else if (name.equals("a")) {
            part.append(closing && !link.isEmpty() ? "](" + link + ")" : "");
            link = closing ? "" : target(tag.group(3));
            part.append(link.isEmpty() ? "" : "[");
        } else if (!code || CODE.contains(name)) {
            part.append(closing ? closed(name) : OPEN.getOrDefault(name, ""));
            code = CODE.contains(name) ? !closing : code;
            at += name.equals("br") && html.startsWith("\n", at) ? 1 : 0;
        }
        return true;
    }

    private static String closed(String name) {
        return PARAGRAPHS.contains(name) ? "\n\n" : SPANS.contains(name) ? OPEN.getOrDefault(name, "") : "";
    }

    /** Text up to the end of the element as a fenced block. */
    private void preformatted() {
        Matcher end = Pattern.compile("(?i)</pre\\s?>").matcher(html);
        boolean closed = end.find(at);
        String inside = html.substring(at, closed ? end.start() : html.length());
        at = closed ? end.end() : html.length();
        String text = entities(inside.replaceAll("(?i)<br\\s?/?>", "\n")
                .replaceAll("(?i)</?(?:code|span|b|i|em|strong|font)(?:\\s[^<>]{0,500})?>", ""));
        String content = text.replaceAll("\\A\\n|\\n\\z", "");
        String mark = content.contains("```") ? "`````" : "```";
        part.append("\n\n");
        verbatim(mark + "\n" + content + "\n" + mark);
        part.append("\n\n");
    }

    private boolean entity() {
        if (html.charAt(at) != '&') {
            return false;
        }
        Matcher entity = ENTITY.matcher(html).region(at, html.length());
        if (!entity.lookingAt()) {
            return false;
        }
        part.append(entities(entity.group()));
        at = entity.end();
        return true;
    }

    /** Two blanks at a line's end, which would be lost further on. */
    private boolean lineBreak() {
        boolean text = at > 0 && !Character.isWhitespace(html.charAt(at - 1));
        if (html.charAt(at) != ' ' || !text) {
            return false;
        }
        Matcher blanks = BREAK.matcher(html).region(at, html.length()).useTransparentBounds(true);
        if (!blanks.lookingAt()) {
            return false;
        }
        part.append("\\\n");
        at = blanks.end();
        return true;
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
        boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
        int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return point >= 32 && Character.isDefined(point) ? Character.toString(point) : "";
    }
}
