package org.kakehashi.tick.submission.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a connection, as many at once as have arrived; never more memory than one buffer. */
final class FlagLines {
    /** Longest line without its end; a flag has 48 characters. */
    static final int LONGEST = 256;

    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int begin;
    private int end;
    private boolean over;

    FlagLines(InputStream in) {
        this.in = in;
    }

    /** A line that cannot be a flag: its sender speaks something else. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * The next lines, without space around them; empty ones are left out. Waits until there is one.
     *
     * @param most so many at once
     * @return nothing once the other side has ended; what stands after the last line end is a line then
     * @throws TooLong if more than {@link #LONGEST} bytes are no line
     */
    List<String> next(int most) throws IOException {
        List<String> lines = new ArrayList<>();
        while (true) {
            take(lines, most);
            if (!lines.isEmpty()) {
                return lines;
            }
            if (over) {
                return List.of();
            }
            fill();
        }
    }

    private void take(List<String> lines, int most) throws IOException {
        for (int at = begin; at < end && lines.size() < most; at++) {
            if (buffer[at] == '\n') {
                add(lines, at);
                begin = at + 1;
            }
        }
        if (lines.isEmpty() && over && begin < end) {
            add(lines, end);
            begin = end;
        }
        if (lines.isEmpty() && end - begin > LONGEST) {
            throw new TooLong();
        }
    }

    private void add(List<String> lines, int to) throws IOException {
        if (to - begin > LONGEST) {
            throw new TooLong();
        }
        String line = new String(buffer, begin, to - begin, StandardCharsets.ISO_8859_1).strip();
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, end - begin);
        end -= begin;
        begin = 0;
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            over = true;
        } else {
            end += read;
        }
    }
}
