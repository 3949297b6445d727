package org.kakehashi.range.docker;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A resolver on port 53 of an address of the host that knows every name, and remembers who asked for what. */
public final class TestResolver implements AutoCloseable {
    private static final int HEADER = 12;
    private static final byte[] ONE_ADDRESS = {(byte) 0xc0, HEADER, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, 127, 0, 0, 99};

    private final DatagramSocket socket;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public TestResolver(String address) throws IOException {
        socket = new DatagramSocket(53, InetAddress.getByName(address));
        Thread.ofVirtual().start(this::answer);
    }

    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        socket.close();
    }

    private void answer() {
        byte[] room = new byte[512];
        while (!socket.isClosed()) {
            try {
                var question = new DatagramPacket(room, room.length);
                socket.receive(question);
                int end = endOfQuestion(room);
                asked.add(nameIn(room));
                var reply = ByteBuffer.allocate(end + ONE_ADDRESS.length)
                        .put(room, 0, end)
                        .put(ONE_ADDRESS);
                reply.putShort(2, (short) 0x8180)
                        .putShort(6, (short) 1)
                        .putShort(8, (short) 0)
                        .putShort(10, (short) 0);
                socket.send(new DatagramPacket(reply.array(), reply.capacity(), question.getSocketAddress()));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
    }

    private static int endOfQuestion(byte[] message) {
        int at = HEADER;
        while (message[at] != 0) {
            at += message[at] + 1;
        }
        return at + 5;
    }

    private static String nameIn(byte[] message) {
        var name = new StringBuilder();
        for (int at = HEADER; message[at] != 0; at += message[at] + 1) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(message, at + 1, message[at], StandardCharsets.US_ASCII));
        }
        return name.toString();
    }
}
