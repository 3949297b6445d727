package org.kakehashi.rehearsal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.rehearsed.RehearsalState;
import org.kakehashi.rehearsal.report.RehearsalReport.Line;
import org.kakehashi.site.TextModule;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

class RehearsalReportTest {
    private static final RehearsalReport RED = new RehearsalReport(
            "small",
            "1.0.0",
            "d1",
            RehearsalState.RED,
            2,
            18_400,
            List.of(
                    new Line(
                            RehearsalStage.DEPLOY,
                            "",
                            Text.of("ranges are ready", "環境の準備完了"),
                            true,
                            Text.same(""),
                            5_300),
                    new Line(
                            RehearsalStage.PLAY,
                            "EU 1",
                            Text.of("step 1", "手順1"),
                            false,
                            Text.of("expected 0\ngot 1", "期待は0\n結果は1"),
                            900)));

    @Test
    void readsAsLinesWithTheCauseBelow() {
        assertEquals("""
                ok        5.3 s  Deploy: ranges are ready
                FAILED    0.9 s  Play: EU 1: step 1
                            expected 0
                            got 1
                small 1.0.0: failed, 1 of 2 proofs, after 18.4 s.""", String.join("\n", RED.text(Language.EN)));
        assertEquals("""
                合格      5.3 s  展開: 環境の準備完了
                不合格    0.9 s  解答手順: EU 1: 手順1
                            期待は0
                            結果は1
                small 1.0.0：不合格（確認2件中1件、18.4秒）。""", String.join("\n", RED.text(Language.JA)));
    }

    @Test
    void comesBackFromItsJsonAsItWas() throws JsonProcessingException {
        var json = TextModule.mapper();
        assertEquals(RED, json.readValue(json.writeValueAsString(RED), RehearsalReport.class));
    }
}
