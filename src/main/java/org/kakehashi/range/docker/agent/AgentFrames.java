package org.kakehashi.range.docker.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.docker.client.EngineStream;

/**
 * Lines out of an attached stream: frames with a head of eight bytes (kind of stream, three zeros, size as a big-endian
 * number), in which lines begin and end anywhere. What is on the error output is no answer and is passed over.
 */
final class AgentFrames {
    private static final int HEAD = 8;
    private static final int STDOUT = 1;
    private static final int STDERR = 2;
    private static final int LONGEST_LINE = 4096;
    private static final int CHUNK = 16 * 1024;

    private final EngineStream stream;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    private final byte[] head = new byte[HEAD];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Deque<String> complete = new ArrayDeque<>();
    private int headBytes;
    private long left;

    AgentFrames(EngineStream stream) {
        this.stream = stream;
    }

    /** The next line, null at the end. */
    @Nullable
    String next() throws IOException {
        while (complete.isEmpty()) {
            byte[] bytes = stream.read(buffer);
            if (bytes.length == 0) {
                return null;
            }
            for (byte one : bytes) {
                take(one);
            }
        }
        return complete.poll();
    }

    private void take(byte one) throws ProtocolException {
        if (left == 0) {
            head[headBytes++] = one;
            if (headBytes == HEAD) {
                headBytes = 0;
                left = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt(4));
                if (head[0] != STDOUT && head[0] != STDERR || head[1] != 0 || head[2] != 0 || head[3] != 0) {
                    throw new ProtocolException("no frame of the engine");
                }
            }
            return;
        }
        left--;
        if (head[0] != STDOUT) {
            return;
        }
        if (one == '\n') {
            complete.add(line.toString(StandardCharsets.UTF_8));
            line.reset();
        } else {
            line.write(one);
            if (line.size() > LONGEST_LINE) {
                throw new ProtocolException("a line without an end");
            }
        }
    }
}
