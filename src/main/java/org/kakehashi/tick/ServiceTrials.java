package org.kakehashi.tick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.flag.ServiceFlags;
import org.kakehashi.range.access.ServiceAddresses;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.tick.CheckJob.StoredFlag;
import org.kakehashi.tick.checker.Checker;
import org.kakehashi.tick.checker.CheckerReply;
import org.kakehashi.tick.checker.CheckerTask;
import org.kakehashi.tick.checker.CheckerTask.Method;
import org.kakehashi.tick.checker.CheckerTask.Round;
import org.kakehashi.tick.checker.CheckerTask.Target;
import org.kakehashi.tick.checker.Checkers;

/** Tries services outside of ticks, for rehearsals: places a flag, and has a service checked as in a tick. */
@ApplicationScoped
public class ServiceTrials {
    private static final Duration LENGTH = Duration.ofSeconds(40);
    private static final Pattern FLAG = Pattern.compile(ServiceFlags.PATTERN);

    /** Every trial has a tick of its own, so that no flag is placed twice. */
    private final AtomicInteger ticks = new AtomicInteger();

    @Inject
    ServiceAddresses addresses;

    @Inject
    Checkers checkers;

    /** A service of a team in an exercise. */
    public record Place(Exercise exercise, Scenario scenario, long teamId, String teamName, String service) {
        Service spec() {
            return scenario.attackDefence().service(service).orElseThrow();
        }

        int index() {
            return scenario.attackDefence().services().indexOf(spec());
        }
    }

    /**
     * What a checker said.
     *
     * @param attackInfo where a flag that was placed is, for players
     * @param flag that was placed; empty for anything else
     */
    public record Said(CheckVerdict verdict, String message, String attackInfo, String flag) {
        public boolean isOk() {
            return verdict == CheckVerdict.OK;
        }
    }

    /** Where others reach the service, as {@code address:port}; empty while the arena has no addresses. */
    public Optional<String> address(Place place) {
        return addresses
                .of(place.exercise.id())
                .team(place.teamId)
                .map(team -> team.services().get(place.service));
    }

    /** Places a fresh flag in a store. */
    public Said plant(Place place, String store) {
        int tick = ticks.getAndIncrement();
        int variant = place.spec().indexOf(store);
        String flag = mint(place, tick, variant);
        CheckerReply reply = checkers.of(place.exercise.id(), place.spec())
                .ask(new CheckerTask(
                        Method.PUT_FLAG,
                        target(place),
                        new Round(tick, tick, LENGTH),
                        variant,
                        Optional.of(flag),
                        Optional.empty(),
                        LENGTH.dividedBy(4)));
        return new Said(reply.verdict(), reply.message(), reply.attackInfo(), flag);
    }

    /** Checks the service as in a tick: places and fetches flags in all stores and tries its functions. */
    public Said check(Place place) throws InterruptedException {
        int tick = ticks.getAndIncrement();
        List<StoredFlag> fresh = new ArrayList<>();
        for (Service.FlagStore store : place.spec().stores()) {
            fresh.add(new StoredFlag(
                    new Placement(tick, place.teamId, place.service, store.id(), Placement.State.OPEN, ""),
                    mint(place, tick, place.spec().indexOf(store.id()))));
        }
        Checker checker = checkers.of(place.exercise.id(), place.spec());
        CheckOutcome outcome = new ServiceCheck(
                        checker,
                        new CheckJob(place.spec(), target(place), tick, LENGTH, fresh, List.of()),
                        new Unhurried(System.nanoTime() + LENGTH.toNanos()))
                .run(placed -> {});
        return new Said(outcome.verdict(), outcome.message(), "", "");
    }

    /** Whether a text has a flag of this store in it, placed whenever. */
    public boolean holdsFlag(Place place, String store, String text) {
        var flags = new ServiceFlags(place.exercise.secret());
        Matcher found = FLAG.matcher(text);
        while (found.find()) {
            boolean of = flags.verify(found.group())
                    .filter(flag -> flag.team() == place.teamId
                            && flag.service() == place.index()
                            && flag.store() == place.spec().indexOf(store))
                    .isPresent();
            if (of) {
                return true;
            }
        }
        return false;
    }

    private static String mint(Place place, int tick, int store) {
        return new ServiceFlags(place.exercise.secret())
                .mint(new ServiceFlags.Place(tick, place.teamId, place.index(), store));
    }

    private Target target(Place place) {
        String gate = addresses
                .of(place.exercise.id())
                .team(place.teamId)
                .map(ServiceAddresses.TeamPlace::gate)
                .orElse("");
        return new Target(gate, place.teamId, place.teamName);
    }

    /** Nobody is to be misled here: no waiting, and the order as written. */
    private record Unhurried(long end) implements CheckPace {
        @Override
        public void linger(Duration atMost) {
            // goes on at once
        }

        @Override
        public <T> List<T> shuffled(List<T> things) {
            return things;
        }

        @Override
        public Duration left() {
            return Duration.ofNanos(end - System.nanoTime());
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    }
}
