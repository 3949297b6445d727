package org.kakehashi.imports.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {
    private final Variables variables = new Variables(Map.of("A", "one", "EMPTY", "", "B_2", "two"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$A and ${B_2} | one and two",
                "${A}${A} | oneone",
                "$$A costs 5$ | $A costs 5$",
                "${X:-none} ${EMPTY:-none} ${EMPTY-none}. | none none .",
                "${X-none} ${A:-none} | none one",
                "${A:+set} ${EMPTY:+set} ${EMPTY+set} | set  set",
                "${A:?must be set} | one",
                "${X:-${Y:-deep ${A}}} | deep one",
                "a ${A | a ${A",
                "${X:-}} | }",
                "$ {A} | $ {A}"
            })
    void fillsInAsComposeDoes(String written, String filled) {
        assertEquals(filled, variables.fill(written));
    }

    @Test
    void remembersWhatHadNoValue() {
        assertEquals("-", variables.fill("$NOWHERE-${HOME}${SAFE:-}"));
        assertEquals(Set.of("NOWHERE", "HOME"), variables.unknown());
    }

    @Test
    void nestsNoDeeperThanAnybodyWrites() {
        String deep = "${X:-".repeat(5000) + "end" + "}".repeat(5000);
        assertEquals("", new Variables(Map.of()).fill(deep));
    }

    @Test
    void readsFilesOfVariables() {
        String file = "# comment\nexport A=1\nB = \"two # words\"\nC='x' # y\nD=plain # comment\n=nothing\nE\nF=\n";
        assertEquals(
                Map.of("A", "1", "B", "two # words", "C", "x", "D", "plain", "F", ""),
                DotEnv.read(file.getBytes(StandardCharsets.UTF_8)).values());
    }
}
