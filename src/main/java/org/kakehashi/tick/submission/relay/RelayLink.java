package org.kakehashi.tick.submission.relay;

import static org.kakehashi.tick.words.SubmissionWords.WORDS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.kakehashi.tick.submission.FlagAnswer;
import org.kakehashi.tick.submission.FlagVerdict;
import org.kakehashi.tick.submission.line.FlagLines;
import org.kakehashi.tick.submission.line.LineAnswer;

/**
 * A link to the relay of one range, as long as it stands: takes the lines that players sent there, has them judged, and
 * sends the answers back. What comes from each address is judged by a thread of its own, so that one that has to wait
 * holds up nobody else. The relay's protocol is told in {@code images/submission/flag-relay}.
 */
final class RelayLink {
    private static final int TOGETHER = 256;

    /** What one address may have on its way; the relay itself lets through no more. */
    private static final int MOST = 4_096;

    /** Ranges have no more gates than teams; what else would come is not of a range. */
    private static final int ADDRESSES = 1_024;

    /** The relay names itself by this number where it is about no player. */
    private static final String NOBODY = "0";

    /** With this word a relay says that it hands out attack info, and the platform sends it. */
    private static final String INFO = "INFO";

    private final Judge judge;
    private final Info info;
    private final InputStream in;
    private final OutputStream out;
    private final Map<String, BlockingQueue<Sent>> queues = new HashMap<>();
    private final List<Thread> workers = new ArrayList<>();
    private boolean informs;

    /** Judges what came from an address. */
    @FunctionalInterface
    interface Judge {
        /** @return an answer to each, in their order */
        List<FlagAnswer> judge(String address, List<String> flags) throws InterruptedException;
    }

    /** What the relay hands out to whoever asks. */
    @FunctionalInterface
    interface Info {
        /**
         * Waits until there is something else.
         *
         * @param last what was sent last; empty at first
         */
        byte[] next(byte[] last) throws InterruptedException;
    }

    private record Sent(String connection, String flag) {}

    RelayLink(Judge judge, Info info, InputStream in, OutputStream out) {
        this.judge = judge;
        this.info = info;
        this.in = in;
        this.out = out;
    }

    /** Returns when the other side has ended. */
    void serve() throws IOException {
        try {
            FlagLines lines = new FlagLines(in);
            for (List<String> some = lines.next(TOGETHER); !some.isEmpty(); some = lines.next(TOGETHER)) {
                for (String line : some) {
                    take(line);
                }
            }
        } finally {
            workers.forEach(Thread::interrupt);
        }
    }

    private void take(String line) throws IOException {
        String[] words = line.split(" ", 3);
        if (words.length < 3) {
            throw new IOException("the relay speaks another protocol");
        }
        if (words[0].equals(NOBODY)) {
            if (words[2].equals(INFO) && !informs) {
                informs = true;
                workers.add(Thread.ofVirtual().name("relay-info").start(this::inform));
            }
            return;
        }
        Sent sent = new Sent(words[0], words[2]);
        BlockingQueue<Sent> queue = queues.get(words[1]);
        if (queue == null && queues.size() < ADDRESSES) {
            queue = begin(words[1]);
        }
        if (queue == null || !queue.offer(sent)) {
            say(answer(sent, new FlagAnswer(FlagVerdict.ERR, WORDS.tooManyFlags())));
        }
    }

    private BlockingQueue<Sent> begin(String address) {
        BlockingQueue<Sent> queue = new ArrayBlockingQueue<>(MOST);
        queues.put(address, queue);
        workers.add(Thread.ofVirtual().name("relay-" + address).start(() -> work(address, queue)));
        return queue;
    }

    private void work(String address, BlockingQueue<Sent> queue) {
        List<Sent> some = new ArrayList<>();
        try {
            while (true) {
                some.clear();
                some.add(queue.take());
                queue.drainTo(some, TOGETHER - 1);
                List<FlagAnswer> answers =
                        judge.judge(address, some.stream().map(Sent::flag).toList());
                StringBuilder told = new StringBuilder();
                for (int i = 0; i < some.size(); i++) {
                    told.append(answer(some.get(i), answers.get(i)));
                }
                say(told.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // The relay has ended: it tells its players, and they send again.
        }
    }

    private void inform() {
        byte[] last = {};
        try {
            while (true) {
                last = info.next(last);
                say((NOBODY + " " + INFO + " " + last.length + "\n").getBytes(StandardCharsets.US_ASCII), last);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // The relay has ended; the next link says everything anew.
        }
    }

    private static String answer(Sent sent, FlagAnswer answer) {
        return sent.connection + " " + LineAnswer.of(sent.flag, answer);
    }

    private void say(String text) throws IOException {
        say(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void say(byte[]... parts) throws IOException {
        synchronized (out) {
            for (byte[] part : parts) {
                out.write(part);
            }
            out.flush();
        }
    }
}
