package org.kakehashi.imports.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.site.language.Text;

class TextConverterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a <b>b</b> &amp; <i>c</i></p><p>d</p> | a **b** & *c*~~d",
                "see <a href=\"https://x.example/y\" target=_blank>this</a> | see [this](https://x.example/y)",
                "see <a href=\"javascript:alert(1)\">this</a> | see this",
                "<ul><li>one<li>two</ul> | - one~- two",
                "use <code>a &lt; b</code> | use `a < b`",
                "<pre><code>x</code></pre> | ```~x~```",
                "a < b and c > d | a < b and c > d",
                "<script>x</script> | x",
                "1 &#65; &#x42; &unknown; | 1 A B &unknown;",
                "ssh <user>@<host> and List<String> | ssh <user>@<host> and List<String>",
                "`ssh <user>` and ``a ` <b> ` c`` <b>d</b> | `ssh <user>` and ``a ` <b> ` c`` **d**",
                "`<b>&lt;</b>` <i>x</i> | `<b>&lt;</b>` *x*",
                "a `b <i>c</i> | a `b *c*",
                "<code>Map<String, List<b>>></code> | `Map<String, List>>`",
                "x~```java~List<String> a;~~~~<b>b</b> &lt;~```~<b>y</b> | x~```java~List<String> a;~~~~<b>b</b> &lt;~```~**y**",
                "a<br>b<br/>c | a\\~b\\~c",
                "a<br>~b | a\\~b",
                "a<br><br>b | a~~b",
                "<p>a<br></p><p>b</p> | a~~b",
                "a<br> | a",
                "two  ~blanks | two\\~blanks",
                "<pre>int a[] = {1};~~~List<T> b;<br>c &lt; d</pre>e | ```~int a[] = {1};~~~List<T> b;~c < d~```~~e",
                "<pre>a ``` b</pre> | `````~a ``` b~`````",
                "<table><tr><td>a</td><td>b</td></tr></table> | a b",
                "see <https://x.example/> | see <https://x.example/>",
                "\\<b> is bold | \\<b> is bold",
                "# <user> | # <user>"
            })
    void htmlBecomesMarkdown(String html, String markdown) {
        assertEquals(markdown.replace("~", "\n"), TextConverter.clean(Markup.toMarkdown(html.replace("~", "\n"))));
    }

    @Test
    void aFenceOfTildesIsCodeToo() {
        String text = "~~~\n<b>\n```\n~~~\n<b>x</b>";
        assertEquals("~~~\n<b>\n```\n~~~\n**x**", Markup.toMarkdown(text));
    }

    @Test
    void aTitleStaysOnOneLine() {
        assertEquals("a b <user>", TextConverter.of("a").line("a<br>b <user>").en());
    }

    @Test
    void damagedMarkupComesToAnEnd() {
        for (String piece : new String[] {"<", "`", "```", "<pre>", "&", "<a href=", "<br>", "\\", "~~~\n"}) {
            assertEquals(String.class, Markup.toMarkdown(piece.repeat(2000)).getClass());
        }
    }

    @Test
    void textsAreInTheLanguageThatTheyAreWrittenIn() {
        assertEquals(Text.of("Hello", ""), TextConverter.of("Hello").text("Hello"));
        assertEquals(Text.of("", "こんにちは"), TextConverter.of("こんにちは").text("こんにちは"));
        assertEquals(Text.of("a", "b"), TextConverter.both(Text.of("a", ""), Text.of("c", "b")));
    }

    @Test
    void onlyOurOwnParametersStayReferences() {
        TextConverter wording = TextConverter.of("x").with(Map.of("THEIR_NAME", "our-name"));
        assertEquals(
                "${our-name} $home $ANSWER",
                wording.text("${THEIR_NAME} ${home} ${ANSWER}").en());
        assertEquals("$a$b", TextConverter.clean("${a}${b}"));
    }

    @Test
    void controlCharactersAndBlanksAtLineEndsAreGone() {
        assertEquals("a\nb c", TextConverter.clean("a \t\r\nb\u0007 c\u0000\uFEFF"));
    }

    @Test
    void veryLongLinesAreBroken() {
        String clean = TextConverter.clean("word ".repeat(3000));
        assertTrue(clean.lines().allMatch(line -> line.length() <= 2001));
        assertEquals(3000, clean.split("\\s+").length);
        assertTrue(TextConverter.clean("x".repeat(50_000)).lines().allMatch(line -> line.length() <= 2001));
    }

    @ParameterizedTest
    @CsvSource({
        "My_Server 2, my-server-2",
        "--x--, x",
        "Éclair, eclair",
        "日本, node",
        "9lives, node-9lives",
        "'', node",
        "a-name-that-is-much-longer-than-forty-characters-are, a-name-that-is-much-longer-than-forty"
    })
    void foreignNamesGetTheFormOfOurs(String foreign, String name) {
        assertEquals(name, Slugs.slug(foreign, "node"));
    }

    @Test
    void noTwoForeignNamesGetTheSame() {
        var names = new Slugs("localhost");
        assertEquals("a-b", names.name("a_b", "x"));
        assertEquals("a-b-2", names.name("a.b", "x"));
        assertEquals("a-b", names.name("a_b", "x"));
        assertEquals("localhost-2", names.name("localhost", "x"));
    }

    @Test
    void packedPathsStayWithinWhatAPackageHolds() {
        assertEquals("files/a/b_c.txt", DraftFiles.plain("files/a/b c.txt"));
        assertEquals("files/_/x", DraftFiles.plain("files/../x"));
        assertEquals("files/1/2/3/4/5/6/7/8_9_10", DraftFiles.plain("files/1/2/3/4/5/6/7/8/9/10"));
    }
}
