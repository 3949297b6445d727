package org.kakehashi.terminal;

import java.io.ByteArrayOutputStream;

/**
 * Takes out of a shell's output what could act on somebody who only looks on: every string sequence (OSC with titles,
 * links and the clipboard; DCS, SOS, PM, APC), in seven-bit form and as the C1 control characters of UTF-8. Colours and
 * cursor movements pass. Works across any cut of the stream. A byte that may begin something is held back until the next one
 * has decided, and never passes without it: what comes after something was taken out must not complete it.
 */
final class EscapeFilter {
    private static final int ESC = 0x1b;
    private static final int BEL = 0x07;
    private static final int CAN = 0x18;
    private static final int SUB = 0x1a;
    private static final int DEL = 0x7f;

    /** First byte of U+0080 to U+00BF; the C1 controls are the first half. Never a continuation byte. */
    private static final int C1_LEAD = 0xc2;

    private static final int STRING_END = 0x9c;

    private enum In {
        TEXT,
        /** After ESC, which is held back until it is known what it begins. */
        ESCAPE,
        /** After the lead of a C1 control, held back too; it ends an ESC before it. */
        C1,
        STRING,
        STRING_C1
    }

    private In in = In.TEXT;

    byte[] pass(byte[] output) {
        var harmless = new ByteArrayOutputStream(output.length);
        for (byte each : output) {
            in = next(each & 0xff, harmless);
        }
        return harmless.toByteArray();
    }

    private In next(int b, ByteArrayOutputStream harmless) {
        return switch (in) {
            case TEXT -> text(b, harmless);
            case ESCAPE -> escape(b, harmless);
            case C1 -> c1(b, harmless);
            case STRING -> string(b);
            case STRING_C1 -> b == STRING_END ? In.TEXT : string(b);
        };
    }

    private static In text(int b, ByteArrayOutputStream harmless) {
        if (b == ESC) {
            return In.ESCAPE;
        }
        if (b == C1_LEAD) {
            return In.C1;
        }
        harmless.write(b);
        return In.TEXT;
    }

    private static In escape(int b, ByteArrayOutputStream harmless) {
        return switch (b) {
            case ']', 'P', 'X', '^', '_' -> In.STRING;
            case '\\' -> In.TEXT;
            case ESC, DEL -> In.ESCAPE;
            case CAN, SUB -> text(b, harmless);
            default -> {
                if (b < ' ') {
                    harmless.write(b); // is obeyed at once, and the sequence goes on
                    yield In.ESCAPE;
                }
                if (b < DEL) {
                    harmless.write(ESC);
                }
                yield text(b, harmless);
            }
        };
    }

    private static In c1(int b, ByteArrayOutputStream harmless) {
        return switch (b) {
            case 0x9d, 0x90, 0x98, 0x9e, 0x9f -> In.STRING;
            case STRING_END -> In.TEXT;
            default -> {
                boolean continues = b >= 0x80 && b < 0xc0;
                if (continues) {
                    harmless.write(C1_LEAD);
                    harmless.write(b);
                }
                yield continues ? In.TEXT : text(b, harmless);
            }
        };
    }

    private static In string(int b) {
        return switch (b) {
            case BEL, CAN, SUB -> In.TEXT;
            case ESC -> In.ESCAPE;
            case C1_LEAD -> In.STRING_C1;
            default -> In.STRING;
        };
    }
}
