package org.kakehashi.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsTest {
    @Test
    void medianAndSpread() {
        var samples = new Samples();
        for (double value : new double[] {1234.4, 98.76, 5.678, 12.3}) {
            samples.add("answers", value);
        }
        samples.add("start", 0.5);
        assertEquals("55.5 [5.68–1,234]", samples.summary("answers"));
        assertEquals("0.50", samples.summary("start"));
        assertEquals("–", samples.summary("never measured"));
    }

    @Test
    void aColumnForEachPlatformAndARowForEachMeasureOfAny() {
        Map<String, Samples> platforms = new LinkedHashMap<>();
        platforms.put("before", new Samples());
        platforms.put("after", new Samples());
        platforms.get("before").add("answers", 290);
        platforms.get("after").add("answers", 1000);
        platforms.get("after").add("replay", 20);
        assertEquals("""
                | | before | after |
                |---|---|---|
                | answers | 290 | 1,000 |
                | replay | – | 20.0 |
                """, ResultPage.table(platforms));
    }

    @Test
    void onlyWhatStandsBetweenTheMarksIsReplaced() {
        String page = "# Head\n\n" + ResultPage.BEGIN + "\nold\n" + ResultPage.END + "\n\nMore.\n";
        String expected = "# Head\n\n" + ResultPage.BEGIN + "\nnew\n" + ResultPage.END + "\n\nMore.\n";
        assertEquals(expected, ResultPage.replaced(page, "\nnew\n\n"));
        assertThrows(IllegalArgumentException.class, () -> ResultPage.replaced("# Head\n", "new"));
    }

    @Test
    void platformsAreGivenByNameAndPath() {
        assertEquals(Map.of("a", Path.of("x=1.jar"), "b", Path.of("y.jar")), Options.jars("a=x=1.jar, b=y.jar"));
        assertThrows(IllegalArgumentException.class, () -> Options.jars("y.jar"));
    }
}
