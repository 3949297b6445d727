package org.kakehashi.range.docker.node;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a container prints, up to a number of bytes. More is read and dropped, so that a chatty program neither fills the
 * memory nor stands still.
 */
public final class ContainerOutput extends ResultCallback.Adapter<Frame> {
    private final int limit;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    public ContainerOutput(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized void onNext(Frame frame) {
        byte[] bytes = frame.getPayload();
        kept.write(bytes, 0, Math.min(bytes.length, limit - kept.size()));
    }

    /** Bytes that are no UTF-8 become replacement characters: it is data of players and never trusted. */
    public synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }
}
