package org.kakehashi.tick.submission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.flag.ServiceFlags;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.Service;

/**
 * What counts in an exercise: a pure function of flag, team and tick, for which nothing is looked up.
 *
 * @param plan of the scenario
 * @param teams of the exercise
 * @param idle those among them that do not play, such as the organiser's (NOP): taking their flags is no feat
 */
record FlagRules(ServiceFlags flags, AttackDefencePlan plan, Set<Long> teams, Set<Long> idle) {
    FlagRules {
        teams = Set.copyOf(teams);
        idle = Set.copyOf(idle);
    }

    /**
     * A flag that may count.
     *
     * @param team that submits it
     * @param issued tick in which it was placed
     */
    record Capture(long team, long victim, String service, String store, int issued) {}

    /**
     * Either is there.
     *
     * @param answer if it does not count
     * @param capture if it does unless it did before
     */
    record Judgement(Optional<FlagAnswer> answer, Optional<Capture> capture) {
        static Judgement of(FlagAnswer answer) {
            return new Judgement(Optional.of(answer), Optional.empty());
        }
    }

    Judgement judge(String text, long team, int tick) {
        Optional<ServiceFlags.Place> verified = flags.verify(text);
        if (verified.isEmpty()) {
            return Judgement.of(FlagAnswer.NO_FLAG);
        }
        ServiceFlags.Place place = verified.get();
        Optional<Service> service = at(plan.services(), place.service());
        Optional<Service.FlagStore> store = service.flatMap(known -> at(known.stores(), place.store()));
        if (store.isEmpty() || !teams.contains(place.team()) || place.tick() > tick) {
            return Judgement.of(FlagAnswer.NO_FLAG);
        }
        if (place.team() == team) {
            return Judgement.of(FlagAnswer.OWN);
        }
        if (idle.contains(place.team())) {
            return Judgement.of(FlagAnswer.OF_NOBODY);
        }
        if (isOld(place.tick(), tick)) {
            return Judgement.of(FlagAnswer.OLD);
        }
        var capture = new Capture(
                team, place.team(), service.get().id(), store.get().id(), place.tick());
        return new Judgement(Optional.empty(), Optional.of(capture));
    }

    /** Whether a flag that was placed in a tick has stopped counting in another. */
    boolean isOld(int issued, int tick) {
        return tick - issued >= plan.ticks().valid();
    }

    private static <T> Optional<T> at(List<T> all, int index) {
        return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }
}
