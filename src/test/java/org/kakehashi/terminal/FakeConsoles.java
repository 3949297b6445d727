package org.kakehashi.terminal;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.kakehashi.range.engine.Consoles;
import org.kakehashi.range.engine.RangeUnavailable;

/**
 * Shells that remember what was typed and print what a test tells them; a node named {@code away-...} does not run. A
 * singleton, because tests read its fields.
 */
@Alternative
@Singleton
public class FakeConsoles implements Consoles {
    public final List<Shell> shells = new CopyOnWriteArrayList<>();
    public final List<Set<String>> sweeps = new CopyOnWriteArrayList<>();

    @Override
    public Console open(
            long teamId,
            String node,
            Consoles.Shell wanted,
            Consoles.Greeting greeting,
            String lease,
            int columns,
            int rows,
            Consumer<byte[]> output,
            Consumer<Consoles.End> closed) {
        if (node.startsWith("away")) {
            throw RangeUnavailable.notRunning(node, null);
        }
        var shell = new Shell(teamId, node, wanted, greeting, lease, output, closed);
        shells.add(shell);
        return shell;
    }

    @Override
    public void end(long teamId, String node, Consoles.Shell wanted, String lease) {
        shells.stream().filter(shell -> shell.lease.equals(lease)).forEach(Shell::close);
    }

    @Override
    public void sweep(Set<String> held) {
        sweeps.add(held);
    }

    public Shell last() {
        return shells.getLast();
    }

    /** One shell; whoever calls {@link #print} waits as the engine's stream would. */
    public static final class Shell implements Console {
        public final long teamId;
        public final String node;
        public final Consoles.Shell wanted;
        public final Consoles.Greeting greeting;
        public final String lease;
        public final StringBuffer typed = new StringBuffer();
        public volatile String size = "";
        public volatile boolean ended;
        private final Consumer<byte[]> output;
        private final Consumer<Consoles.End> closed;

        Shell(
                long teamId,
                String node,
                Consoles.Shell wanted,
                Consoles.Greeting greeting,
                String lease,
                Consumer<byte[]> output,
                Consumer<Consoles.End> closed) {
            this.teamId = teamId;
            this.node = node;
            this.wanted = wanted;
            this.greeting = greeting;
            this.lease = lease;
            this.output = output;
            this.closed = closed;
        }

        public void print(String text) {
            output.accept(text.getBytes(StandardCharsets.UTF_8));
        }

        public void exit() {
            end(Consoles.End.LEFT);
        }

        public void end(Consoles.End how) {
            closed.accept(how);
        }

        @Override
        public void type(byte[] input) {
            typed.append(new String(input, StandardCharsets.UTF_8));
        }

        @Override
        public void resize(int columns, int rows) {
            size = columns + "x" + rows;
        }

        @Override
        public void close() {
            ended = true;
        }
    }
}
