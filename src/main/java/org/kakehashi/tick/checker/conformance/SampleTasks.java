package org.kakehashi.tick.checker.conformance;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.kakehashi.flag.Flags;
import org.kakehashi.flag.Secret;
import org.kakehashi.tick.checker.CheckerTask;
import org.kakehashi.tick.checker.CheckerTask.Method;

/** Makes tasks, each with ticks, teams and flags that were never there before. */
final class SampleTasks {
    private static final Duration TICK = Duration.ofMinutes(1);
    private static final int TEAMS = 1_000_000;
    private static final int APART = 100;

    private final SecureRandom random = new SecureRandom();
    private final Secret secret = new Secret(random.generateSeed(32));
    private final String host;
    private final Duration timeout;
    private long teamId = 1 + random.nextInt(TEAMS);
    private long tick = random.nextInt(TEAMS);
    private final AtomicInteger flags = new AtomicInteger();

    SampleTasks(String host, Duration timeout) {
        this.host = host;
        this.timeout = timeout;
    }

    Duration timeout() {
        return timeout;
    }

    String flag() {
        return Flags.mint(secret, "conformance", Integer.toString(flags.getAndIncrement()));
    }

    /** A tick of a team that nobody knows yet, long after all others: one service stands for those of all teams here. */
    Tick next() {
        tick += APART;
        return new Tick(++teamId, tick);
    }

    /** The tick after this one, of the same team. */
    Tick after(Tick tick) {
        return new Tick(tick.team, tick.number + 1);
    }

    static String name(Method method) {
        return method.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** One tick of one team; its flags stay the same. */
    final class Tick {
        private final long team;
        private final long number;
        private final Map<Integer, String> placed = new HashMap<>();

        private Tick(long team, long number) {
            this.team = team;
            this.number = number;
        }

        String flagOf(int variant) {
            return placed.computeIfAbsent(variant, store -> flag());
        }

        CheckerTask task(Method method, int variant) {
            return withFlag(method, variant, flagOf(variant));
        }

        CheckerTask withFlag(Method method, int variant, String flag) {
            return task(method, host, "Team " + team, number, variant, flag, "");
        }

        CheckerTask at(String elsewhere, Method method) {
            return task(method, elsewhere, "Team " + team, number, 0, flagOf(0), "");
        }

        CheckerTask ofLongName(Method method) {
            return task(method, host, "\u67b6\u3051\u6a4b Ünïcødé 🌉 \"'<b>\\".repeat(40), number, 0, flagOf(0), "");
        }

        CheckerTask exploit(int store, int variant, String attackInfo) {
            return task(Method.EXPLOIT, host, "Team " + team, number, variant, flagOf(store), attackInfo);
        }

        /** Fetches in this tick what was placed in an earlier one. */
        CheckerTask earlier(Tick tick, int variant) {
            return task(Method.GET_FLAG, host, "Team " + team, tick.number, variant, tick.flagOf(variant), "");
        }

        private CheckerTask task(
                Method method, String address, String name, long related, int variant, String flag, String attackInfo) {
            boolean noFlag = method == Method.HAVOC || method == Method.PUT_NOISE || method == Method.GET_NOISE;
            return new CheckerTask(
                    method,
                    new CheckerTask.Target(address, team, name),
                    new CheckerTask.Round(number, related, TICK),
                    variant,
                    noFlag ? Optional.empty() : Optional.of(flag),
                    attackInfo.isEmpty() ? Optional.empty() : Optional.of(attackInfo),
                    timeout);
        }
    }
}
