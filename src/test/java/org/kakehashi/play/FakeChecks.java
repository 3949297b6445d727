package org.kakehashi.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.kakehashi.range.engine.CheckRunner;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.site.language.Text;

/** A range whose answers the test chooses, by team and by what the command's last word is. */
@Alternative
@ApplicationScoped
public class FakeChecks implements CheckRunner {
    public record Run(long teamId, String from, String target) {}

    private final Queue<Run> runs = new ConcurrentLinkedQueue<>();
    private final Map<Long, Map<String, Result>> results = new ConcurrentHashMap<>();
    private volatile CountDownLatch hold = new CountDownLatch(0);

    /** What was run for a team so far. */
    public List<Run> runs(long teamId) {
        return runs.stream().filter(run -> run.teamId() == teamId).toList();
    }

    /** From now on a command that ends in this word exits so; whatever has no exit cannot be reached. */
    public void answer(long teamId, String target, int exit) {
        answer(teamId, target, exit, "");
    }

    /** The same with what it prints. */
    public void answer(long teamId, String target, int exit, String output) {
        results.computeIfAbsent(teamId, team -> new ConcurrentHashMap<>()).put(target, new Result(exit, output));
    }

    public void unreachable(long teamId) {
        results.remove(teamId);
    }

    /** Lets every run wait until the latch opens. */
    public void hold(CountDownLatch latch) {
        hold = latch;
    }

    @Override
    public Result run(long teamId, String from, List<String> command, Duration limit) {
        runs.add(new Run(teamId, from, command.getLast()));
        try {
            hold.await();
        } catch (InterruptedException e) {
            throw RangeUnavailable.stopping(e);
        }
        Result result = results.getOrDefault(teamId, Map.of()).get(command.getLast());
        if (result == null) {
            throw new RangeUnavailable(Text.same("no answer for " + command.getLast()));
        }
        return result;
    }
}
