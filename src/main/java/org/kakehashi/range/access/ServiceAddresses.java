package org.kakehashi.range.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.range.RangeIntents;
import org.kakehashi.range.plan.ArenaPlan;
import org.kakehashi.range.plan.SharedPart;
import org.kakehashi.range.plan.Subnet;
import org.kakehashi.scenario.Service;

/** Where the services of all teams are in the arena of an exercise, and from where each team comes. */
@ApplicationScoped
public class ServiceAddresses {
    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    RangeIntents intents;

    /**
     * The arena of an exercise.
     *
     * @param sharedPart the id under which the shared part stands, with all checkers
     * @param teams all that have a place in it, in the order of their numbers
     */
    public record Directory(long sharedPart, List<TeamPlace> teams) {
        static final Directory EMPTY = new Directory(0, List.of());

        public Optional<TeamPlace> team(long teamId) {
            return teams.stream().filter(team -> team.teamId() == teamId).findFirst();
        }

        /** Whose packets come from an address; empty for a checker, and for all that are no team's. */
        public Optional<TeamPlace> from(String address) {
            return teams.stream().filter(team -> team.gate().equals(address)).findFirst();
        }
    }

    /**
     * A team in the arena.
     *
     * @param number of the team in its exercise, counted from 1
     * @param name under which nodes find its gate, such as {@code team-1}
     * @param gate IPv4 address, which is the sender of all that the team sends into the arena
     * @param services by id of the service {@code address:port}
     */
    public record TeamPlace(long teamId, int number, String name, String gate, Map<String, String> services) {}

    /** The arena of an exercise; empty if its scenario has no services, or before its networks have addresses. */
    @Transactional
    public Directory of(long exerciseId) {
        Exercise exercise = exercises.get(exerciseId);
        var scenario = scenarios.of(exercise);
        Optional<ArenaPlan> arena = ArenaPlan.of(scenario);
        Optional<Subnet> subnet = arena.flatMap(
                one -> intents.sharedSubnet(exerciseId, one.network().name()));
        if (arena.isEmpty() || subnet.isEmpty()) {
            return Directory.EMPTY;
        }
        SharedPart shared = intents.shared(exercise, scenario);
        Map<Long, String> gates = arena.get().gates(shared, subnet.get());
        List<SharedPart.Crew> crews = shared.crews();
        List<TeamPlace> teams = new ArrayList<>();
        for (int index = 0; index < crews.size(); index++) {
            String gate = gates.get(crews.get(index).teamId());
            if (gate != null) {
                teams.add(place(
                        crews.get(index).teamId(),
                        index + 1,
                        gate,
                        scenario.attackDefence().services()));
            }
        }
        return new Directory(shared.id(), List.copyOf(teams));
    }

    private static TeamPlace place(long teamId, int number, String gate, List<Service> services) {
        Map<String, String> published = new LinkedHashMap<>();
        services.forEach(service -> published.put(service.id(), gate + ":" + service.port()));
        return new TeamPlace(teamId, number, ArenaPlan.nameOf(number), gate, published);
    }
}
