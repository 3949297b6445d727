package org.kakehashi.terminal;

import java.nio.charset.StandardCharsets;

/** The states of a terminal's parser (as of a VT500, with the C1 controls of UTF-8) as far as strings are concerned. */
final class StrictTerminal {
    private enum State {
        GROUND,
        ESCAPE,
        INTERMEDIATE,
        CSI,
        STRING
    }

    private StrictTerminal() {}

    /** Whether any of this would be taken for the beginning of an OSC, DCS, SOS, PM or APC string. */
    static boolean entersString(byte[] output) {
        State state = State.GROUND;
        for (int point : new String(output, StandardCharsets.UTF_8).codePoints().toArray()) {
            state = next(state, point);
            if (state == State.STRING) {
                return true;
            }
        }
        return false;
    }

    private static State next(State state, int point) {
        return switch (point) {
            case 0x1b -> State.ESCAPE;
            case 0x90, 0x98, 0x9d, 0x9e, 0x9f -> State.STRING;
            case 0x9b -> State.CSI;
            case 0x18, 0x1a -> State.GROUND;
            default -> point < ' ' || point == 0x7f ? state : visible(state, point);
        };
    }

    private static State visible(State state, int point) {
        return switch (state) {
            case ESCAPE ->
                switch (point) {
                    case ']', 'P', 'X', '^', '_' -> State.STRING;
                    case '[' -> State.CSI;
                    default -> point < '0' ? State.INTERMEDIATE : State.GROUND;
                };
            case INTERMEDIATE -> point < '0' ? State.INTERMEDIATE : State.GROUND;
            case CSI -> point < '@' ? State.CSI : State.GROUND;
            case GROUND, STRING -> state;
        };
    }
}
