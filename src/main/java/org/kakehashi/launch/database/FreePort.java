package org.kakehashi.launch.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/**
 * TCP ports of this machine's own address for what is about to listen there. They lie below those that the kernel gives
 * to outgoing connections (from 32768 on Linux): one of these could be in use, or even be connected to itself by somebody
 * who asks whether anything listens there yet, by the time it is needed.
 */
public final class FreePort {
    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;
    private static final int TRIES = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FreePort() {}

    /**
     * A port that nothing listens on now.
     *
     * @throws IOException if every port tried is in use
     */
    public static int draw() throws IOException {
        for (int tried = 0; tried < TRIES; tried++) {
            int port = RANDOM.nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("none of " + TRIES + " ports from " + FIRST + " to " + LAST + " is free");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
