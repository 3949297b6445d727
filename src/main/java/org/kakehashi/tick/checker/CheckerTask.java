package org.kakehashi.tick.checker;

import java.time.Duration;
import java.util.Optional;

/**
 * One thing for a checker to do.
 *
 * @param variant which of its kind, from 0
 * @param flag to place or to fetch; for an exploit the flag that it has to find
 * @param attackInfo for an exploit, what players are told about that flag
 * @param timeout from the moment it is asked
 */
public record CheckerTask(
        Method method,
        Target target,
        Round round,
        int variant,
        Optional<String> flag,
        Optional<String> attackInfo,
        Duration timeout) {
    /** What to do. */
    public enum Method {
        PUT_FLAG("flag"),
        GET_FLAG("flag"),
        PUT_NOISE("noise"),
        GET_NOISE("noise"),
        HAVOC("havoc"),
        EXPLOIT("exploit");

        private final String chain;

        Method(String chain) {
            this.chain = chain;
        }
    }

    /** @param address IPv4 address at which the service is found; its port is what the checker knows */
    public record Target(String address, long teamId, String teamName) {}

    /**
     * When.
     *
     * @param current tick that is played
     * @param related tick in which what is fetched was placed; otherwise the current one
     * @param length of a tick
     */
    public record Round(long current, long related, Duration length) {}

    /** The same for placing something and for all that fetches it, and for nothing else; named as enochecker does. */
    String chain(String service) {
        return "%s_s%s_r%d_t%d_i%d".formatted(method.chain, service, round.related(), target.teamId(), variant);
    }
}
