package org.kakehashi.scenario.file;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Why a text is not YAML at all, in the author's words rather than the parser's. */
record YamlMistake(Place at, String en, String ja) {

    static YamlMistake of(YamlEngineException e, String yaml) {
        return switch (e) {
            case MarkedYamlEngineException marked -> of(marked);
            case ReaderException unreadable -> ofCharacter(unreadable, yaml);
            default -> notYaml(Place.START, String.valueOf(e.getMessage()));
        };
    }

    void report(Problems problems) {
        problems.error(at, en, ja);
    }

    private static YamlMistake of(MarkedYamlEngineException e) {
        Place at = e.getProblemMark().map(YamlText::place).orElse(Place.START);
        return notYaml(at, e.getProblem());
    }

    private static YamlMistake ofCharacter(ReaderException e, String yaml) {
        return notYaml(Place.START, String.valueOf(e.getMessage()));
    }

    private static YamlMistake notYaml(Place at, String problem) {
        return new YamlMistake(at, "This is not YAML: " + problem + ".", "YAMLとして読めません：" + problem);
    }
}
