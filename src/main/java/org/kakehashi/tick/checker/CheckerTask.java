package org.kakehashi.tick.checker;
import java.time.Duration;
import java.util.Optional;
public record CheckerTask(Method method, Target target, Round round, int variant, Optional<String> flag, Optional<String> attackInfo, Duration timeout) {
    public enum Method { PUT_FLAG, GET_FLAG, PUT_NOISE, GET_NOISE, HAVOC, EXPLOIT }
    public record Target(String address, long teamId, String teamName) {}
    public record Round(int current, int related, Duration length) {}
}
