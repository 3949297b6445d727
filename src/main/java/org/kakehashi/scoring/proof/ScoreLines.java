package org.kakehashi.scoring.proof;

import static org.kakehashi.scoring.words.ScoreFileWords.WORDS;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The lines of a file, compressed or not. No line is longer than {@link ScoreFile#LONGEST_LINE}, and one line is all that is in
 * memory: a file that unpacks to far more than it seems is no danger.
 */
final class ScoreLines {
    private static final int BUFFER = 65_536;
    private static final int GZIP = 0x1f8b;

    private final InputStream in;
    private final MessageDigest whole = ScoreFile.sha256();
    private final byte[] line = new byte[ScoreFile.LONGEST_LINE];
    private int length;
    private long number;

    ScoreLines(InputStream raw) throws IOException, ScoreFileProblem {
        var plain = new BufferedInputStream(raw, BUFFER);
        plain.mark(2);
        int magic = plain.read() << Byte.SIZE | plain.read();
        plain.reset();
        try {
            in = magic == GZIP ? new BufferedInputStream(new GZIPInputStream(plain, BUFFER), BUFFER) : plain;
        } catch (ZipException | EOFException broken) {
            throw ScoreFileProblem.unreadable(WORDS.fileIsDamaged());
        }
    }

    /** Number of the line read last, from 1. */
    long number() {
        return number;
    }

    /** SHA-256 of all lines before the one read last; only at the very end. */
    String digestBefore() {
        return HexFormat.of().formatHex(whole.digest());
    }

    /**
     * The next line.
     *
     * @throws ScoreFileProblem if there is none, or it is too long, damaged, or no text
     */
    String next() throws IOException, ScoreFileProblem {
        if (number > 0) {
            whole.update(line, 0, length);
            whole.update((byte) '\n');
        }
        length = 0;
        try {
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw number == 0
                            ? ScoreFileProblem.unreadable(WORDS.fileIsNoExport())
                            : ScoreFileProblem.unreadable(WORDS.fileIsCutOff(number));
                }
                if (length == line.length) {
                    throw ScoreFileProblem.unreadable(
                            number == 0 ? WORDS.fileIsNoExport() : WORDS.lineIsTooLong(number + 1, line.length));
                }
                line[length++] = (byte) c;
            }
        } catch (EOFException cut) {
            throw ScoreFileProblem.unreadable(WORDS.fileIsCutOff(number));
        } catch (ZipException broken) {
            throw ScoreFileProblem.unreadable(WORDS.fileIsDamagedAfter(number));
        }
        number++;
        return text();
    }

    private String text() throws ScoreFileProblem {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Arrays.copyOf(line, length)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ScoreFileProblem.altered(WORDS.lineIsNoText(number));
        }
    }

    /** Whether nothing follows. */
    boolean isAtEnd() throws IOException, ScoreFileProblem {
        try {
            return in.read() < 0;
        } catch (EOFException | ZipException broken) {
            throw ScoreFileProblem.unreadable(WORDS.fileIsDamagedAfter(number));
        }
    }
}
