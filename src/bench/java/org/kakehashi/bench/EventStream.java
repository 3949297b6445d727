package org.kakehashi.bench;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Server-sent events as somebody's page reads them, on a thread of its own until closed. */
final class EventStream implements AutoCloseable {
    private final Person person;
    private final String path;
    private final Consumer<String> onEvent;
    private final AtomicLong bytes = new AtomicLong();
    private volatile InputStream wire;
    private volatile boolean closed;

    /** @param onEvent gets each event's name when it has come whole */
    EventStream(Person person, String path, Consumer<String> onEvent) {
        this.person = person;
        this.path = path;
        this.onEvent = onEvent;
    }

    EventStream open() {
        Thread.ofVirtual().start(this::read);
        return this;
    }

    /** Bytes that have come over the wire so far. */
    long bytes() {
        return bytes.get();
    }

    private void read() {
        try {
            while (!closed) {
                HttpResponse<InputStream> response = person.open(path);
                if (response.statusCode() != 200) {
                    throw new IllegalStateException(path + " answered " + response.statusCode());
                }
                wire = new Counted(response.body());
                readUntilEnd(Person.isPacked(response) ? new GZIPInputStream(wire) : wire);
            }
        } catch (IOException e) {
            if (!closed) {
                throw new IllegalStateException("the stream " + path + " broke", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readUntilEnd(InputStream events) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8));
        String name = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event:")) {
                name = line.substring("event:".length()).strip();
            } else if (line.isEmpty() && !name.isEmpty()) {
                onEvent.accept(name);
                name = "";
            }
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes.addAndGet(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes.addAndGet(Math.max(read, 0));
            return read;
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        if (wire != null) {
            wire.close();
        }
    }
}
