package org.kakehashi.site.web.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.kakehashi.site.web.connection.OpenConnections.Welcome;

class OpenConnectionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OpenConnections open = new OpenConnections(PATIENCE);
    private final HeadDeadline deadline = new HeadDeadline(PATIENCE);
    private final EmbeddedChannel channel = new EmbeddedChannel(deadline);
    private final AtomicBoolean ended = new AtomicBoolean();
    private int status = 200;

    @Test
    void aClassBehindOneAddressFitsInAndNoMoreThanThat() throws UnknownHostException {
        InetAddress school = InetAddress.getByName("192.0.2.1");
        enter(school, OpenConnections.MOST, Welcome.STAYS);
        enter(school, OpenConnections.TOLD, Welcome.TOLD);
        enter(school, 2, Welcome.CLOSED);
        enter(InetAddress.getByName("192.0.2.2"), 1, Welcome.STAYS);
        open.leave(school);
        enter(school, 1, Welcome.TOLD);
        for (int i = 0; i <= OpenConnections.TOLD; i++) {
            open.leave(school);
        }
        enter(school, 1, Welcome.STAYS);
    }

    private void enter(InetAddress address, int times, Welcome expected) {
        for (int i = 0; i < times; i++) {
            assertEquals(expected, open.enter(address));
        }
    }

    @Test
    void aProxyOnThisMachineIsEverybody() {
        enter(InetAddress.getLoopbackAddress(), 2 * OpenConnections.MOST, Welcome.STAYS);
    }

    @Test
    void aHeadThatTricklesEndsItsConnection() {
        channel.freezeTime();
        pass(Duration.ofMinutes(1));
        assertTrue(channel.isOpen(), "silence has a bound of its own");
        for (int second = 0; second < 20; second++) {
            assertTrue(channel.isOpen());
            send();
            pass(Duration.ofSeconds(1));
        }
        assertFalse(channel.isOpen());
    }

    @Test
    void bodiesAndAnswersAreNoHeads() {
        channel.freezeTime();
        send();
        deadline.met(response());
        for (int second = 0; second < 60; second++) {
            send();
            pass(Duration.ofSeconds(1));
        }
        assertTrue(channel.isOpen());

        ended.set(true);
        pass(Duration.ofMinutes(1));
        assertTrue(channel.isOpen(), "nothing of the next head has come");
        send();
        pass(PATIENCE);
        assertFalse(channel.isOpen());
    }

    @Test
    void anotherProtocolIsLeftAlone() {
        channel.freezeTime();
        send();
        deadline.met(response());
        ended.set(true);
        status = 101;
        send();
        assertNull(channel.pipeline().get(HeadDeadline.class));
        pass(Duration.ofMinutes(1));
        assertTrue(channel.isOpen());
    }

    private void send() {
        channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {'a'}));
    }

    private void pass(Duration time) {
        channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        channel.runPendingTasks();
    }

    /** An answer of which only these two things are asked. */
    private HttpServerResponse response() {
        return (HttpServerResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServerResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "ended" -> ended.get();
                    case "getStatusCode" -> status;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
