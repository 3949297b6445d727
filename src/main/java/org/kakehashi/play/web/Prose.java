package org.kakehashi.play.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Scenario texts as pages show them: CommonMark without raw HTML (it appears as typed) and without links to anything but
 * the web. {@code {prose:html(text)}} in templates.
 */
@TemplateExtension(namespace = "prose")
public final class Prose {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** A line break inside Japanese text is no space between words. */
    private static final Pattern BREAK_IN_JAPANESE = Pattern.compile(
            "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303f\\uff00-\\uffef\\u30fc])\\n(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3001-\\u303f\\uff00-\\uffef])");

    private static final Pattern SPACE_AFTER_JAPANESE =
            Pattern.compile("(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303f\\uff00-\\uffef\\u30fc]) $");
    private static final Pattern SPACE_BEFORE_JAPANESE =
            Pattern.compile("^ (?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3001-\\u303f\\uff00-\\uffef])");

    /** Characters of texts whose markup is remembered: a page shows the same dozens to everybody who plays. */
    private static final int REMEMBERED = 4_000_000;

    private static final Cache<String, RawString> KNOWN = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((String text, RawString markup) ->
                    text.length() + markup.toString().length())
            .build();

    private Prose() {}

    static RawString html(String text) {
        return KNOWN.get(text, unknown -> new RawString(markup(unknown)));
    }

    /** The same as plain text, for whoever shows it elsewhere. */
    public static String markup(String text) {
        Node document = PARSER.parse(BREAK_IN_JAPANESE.matcher(text).replaceAll(""));
        document.accept(new CodeInJapanese());
        return RENDERER.render(document);
    }

    /** Authors put spaces around code to keep it apart; between it and Japanese the page's own margins do that. */
    private static final class CodeInJapanese extends AbstractVisitor {
        @Override
        public void visit(Code code) {
            if (code.getPrevious() instanceof Text before) {
                before.setLiteral(
                        SPACE_AFTER_JAPANESE.matcher(before.getLiteral()).replaceFirst(""));
            }
            if (code.getNext() instanceof Text after) {
                after.setLiteral(
                        SPACE_BEFORE_JAPANESE.matcher(after.getLiteral()).replaceFirst(""));
            }
        }
    }
}
