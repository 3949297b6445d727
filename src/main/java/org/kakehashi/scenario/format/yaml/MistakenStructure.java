package org.kakehashi.scenario.format.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Looks for a character that stands where YAML needs another one, in lines that the parser could not read: an indentation
 * of full-width spaces, a full-width colon after a key. It knows just enough of YAML to leave texts alone.
 */
final class MistakenStructure {
    private static final String KEY_CHARACTERS = "_./$-";

    private final String text;
    private final boolean inFlow;
    private final Deque<Integer> brackets = new ArrayDeque<>();
    private int line;
    private int column = 1;
    private boolean lineStart;
    private boolean tokenStart;
    private boolean inKey;
    private boolean inMarker;
    private int quote;
    private int before = ' ';
    private Optional<Found> weak = Optional.empty();

    /** A character at its place. */
    record Found(Place at, int point) {}

    private MistakenStructure(String text, Place from, boolean inFlow) {
        this.text = text;
        this.inFlow = inFlow;
        this.lineStart = from.column() == 1;
        this.tokenStart = lineStart;
        this.line = from.line();
        this.column = from.column();
    }

    /**
     * @param text the lines in question
     * @param from where they begin
     * @param inFlow whether they are within brackets that were opened before
     */
    static Optional<Found> find(String text, Place from, boolean inFlow) {
        return new MistakenStructure(text, from, inFlow).search();
    }

    private Optional<Found> search() {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\n') {
                newLine();
                continue;
            }
            if (point == '#' && before == ' ' && quote == 0) {
                i = endOfLine(i);
                continue;
            }
            if (quote == 0 && isMistaken(point)) {
                return Optional.of(new Found(new Place(line, column), point));
            }
            step(point);
            column++;
        }
        return weak;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void newLine() {
        line++;
        column = 1;
        tokenStart = true;
        lineStart = true;
        inKey = false;
        before = ' ';
    }

    private boolean isMistaken(int point) {
        if (point == '\t') {
            return lineStart;
        }
        int meant = MistakenCharacter.meant(point).orElse(-1);
        return switch (meant) {
            case -1 -> false;
            case ' ', MistakenCharacter.NOTHING -> isMistakenSpace(point);
            case '-' -> lineStart;
            case ':' -> inKey;
            case ',', ']', '}' -> inFlow || !brackets.isEmpty();
            case '[', '{', '"', '\'', '|', '>', '&', '*', '!' -> tokenStart;
            case '#' -> before == ' ';
            default -> false;
        };
    }

    private boolean isMistakenSpace(int point) {
        if (lineStart || tokenStart || before == ':' || inMarker) {
            return true;
        }
        if (weak.isEmpty()) {
            weak = Optional.of(new Found(new Place(line, column), point));
        }
        return false;
    }

    private void step(int point) {
        if (quote != 0) {
            quote = point == quote ? 0 : quote;
        } else if (point == ' ') {
            tokenStart |= before == ':' || inMarker;
            inKey = false;
        } else {
            stepWithin(point);
        }
        before = point;
    }

    private void stepWithin(int point) {
        if (tokenStart && (point == '"' || point == '\'')) {
            quote = point;
        } else if (point == '[' || point == '{') {
            brackets.push(point);
        } else if ((point == ']' || point == '}') && !brackets.isEmpty()) {
            brackets.pop();
        }
        inKey = (tokenStart || inKey) && isOfKeys(point);
        inMarker = lineStart && point == '-';
        lineStart = false;
        tokenStart = point == '[' || point == '{' || point == ',' && (inFlow || !brackets.isEmpty());
    }

    private static boolean isOfKeys(int point) {
        return point < 0x7F && (Character.isLetterOrDigit(point) || KEY_CHARACTERS.indexOf(point) >= 0);
    }
}
