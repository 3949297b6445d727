package org.kakehashi.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlagOwnerTest {
    private static final Map<String, List<String>> FLAGS =
            Map.of("Lyon", List.of("KKH{a}", "KKH{b}"), "京都", List.of("KKH{c}"), "Graz", List.of());

    @Test
    void findsTheOwnerOfAnyFlagHoweverItWasTyped() {
        assertEquals(Optional.of("Lyon"), Flags.owner(FLAGS, "KKH{b}"));
        assertEquals(Optional.of("京都"), Flags.owner(FLAGS, "  ＫＫＨ｛ｃ｝ "));
    }

    @Test
    void whatIsNobodysFlagHasNoOwner() {
        assertEquals(Optional.empty(), Flags.owner(FLAGS, "KKH{d}"));
        assertEquals(Optional.empty(), Flags.owner(FLAGS, ""));
        assertEquals(Optional.empty(), Flags.owner(Map.of(), "KKH{a}"));
    }
}
