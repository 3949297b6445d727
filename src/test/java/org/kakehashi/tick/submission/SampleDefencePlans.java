package org.kakehashi.tick.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.Service;
import org.kakehashi.site.language.Text;

/** Lets exercises of tests be attack-defences, whatever their scenario is. */
@ApplicationScoped
class SampleDefencePlans implements DefencePlans {
    static final AttackDefencePlan PLAN = new AttackDefencePlan(
            List.of(service("hanko", "letters", "seals"), service("tram", "tickets")),
            new AttackDefencePlan.Ticks(60, 3));

    private final Set<Long> defended = ConcurrentHashMap.newKeySet();

    @Inject
    FrozenScenarios scenarios;

    private static Service service(String id, String... stores) {
        var checker = new Service.Checker(Service.Protocol.ENOCHECKER, "checker", 8000, List.of());
        List<Service.FlagStore> all = List.of(stores).stream()
                .map(store -> new Service.FlagStore(store, true))
                .toList();
        return new Service(id, Text.same(id), id, 80, checker, all, 100);
    }

    void defend(long exerciseId) {
        defended.add(exerciseId);
    }

    @Override
    public AttackDefencePlan of(Exercise exercise) {
        return defended.contains(exercise.id())
                ? PLAN
                : scenarios.of(exercise).attackDefence();
    }
}
