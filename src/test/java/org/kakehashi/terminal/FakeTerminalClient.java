package org.kakehashi.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A browser that shows everything, or is cut off, or stops reading. */
final class FakeTerminalClient implements TerminalClient {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final CountDownLatch never = new CountDownLatch(1);
    final List<Notice> notices = new CopyOnWriteArrayList<>();
    final List<CloseReason> endings = new CopyOnWriteArrayList<>();
    volatile boolean cut;
    volatile boolean stuck;

    @Override
    public void show(byte[] output) {
        if (cut) {
            throw new Gone(new IllegalStateException("cut"));
        }
        if (stuck) {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new Gone(e);
            }
        }
        synchronized (shown) {
            shown.writeBytes(output);
        }
    }

    @Override
    public void tell(Notice notice) {
        notices.add(notice);
    }

    @Override
    public void close(CloseReason why) {
        endings.add(why);
    }

    String text() {
        synchronized (shown) {
            return shown.toString(StandardCharsets.UTF_8);
        }
    }

    long size() {
        synchronized (shown) {
            return shown.size();
        }
    }

    Notice.Here here() {
        return notices.stream()
                .filter(Notice.Here.class::isInstance)
                .map(Notice.Here.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
