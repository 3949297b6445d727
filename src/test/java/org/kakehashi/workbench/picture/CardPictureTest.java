package org.kakehashi.workbench.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.workbench.picture.CardPicture.Shape;

class CardPictureTest {
    @ParameterizedTest
    @CsvSource({
        "first-contact, WATER",
        "bottling-plant, LINE",
        "smart-building-botnet, GRID",
        "sme-hygiene, LINE",
    })
    void everythingHangsApartAndInside(String scenario, CardPicture.Motif motif) throws IOException {
        CardPicture picture =
                CardPicture.of(ScenarioReader.read(Files.readString(Path.of("scenarios", scenario, "scenario.yaml")))
                        .orThrow());
        assertEquals(motif, picture.motif());
        List<Shape> shapes = picture.shapes();
        assertTrue(shapes.size() > 1 && !picture.lanes().isEmpty());
        for (Shape one : shapes) {
            assertTrue(one.x() > 20 && one.x() < CardPicture.WIDTH - 20 && one.y() < CardPicture.HEIGHT - 14);
            Optional<Shape> over = shapes.stream()
                    .filter(other ->
                            other != one && Math.abs(other.x() - one.x()) < 30 && Math.abs(other.y() - one.y()) < 28)
                    .findAny();
            assertEquals(Optional.empty(), over);
        }
        assertTrue(shapes.stream().anyMatch(shape -> shape.is("DESK")));
    }

    @ParameterizedTest
    @CsvSource({"health, PULSE", "maritime, WAVE", "'', POST"})
    void aSectorHasAPattern(String sector, CardPicture.Motif motif) {
        assertEquals(motif, CardPicture.Motif.of(sector));
    }
}
