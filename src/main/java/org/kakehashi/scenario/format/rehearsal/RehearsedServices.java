package org.kakehashi.scenario.format.rehearsal;

import static org.kakehashi.scenario.words.ServiceWords.WORDS;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.Service.FlagStore;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.yaml.Place;
import org.kakehashi.scenario.format.yaml.Problems;

/** What a rehearsal has shown of services so far: that each can be attacked, then closed, and works before and after. */
final class RehearsedServices {
    private final Problems problems;
    private final List<Service> services;
    private final Set<String> exploited = new HashSet<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<String> patched = new HashSet<>();
    private final Set<String> checkedAfter = new HashSet<>();

    /** Whether services and steps are sound so far; otherwise what follows from them would only repeat their problems. */
    private boolean sound;

    RehearsedServices(Problems problems, List<Service> services) {
        this.problems = problems;
        this.services = services;
        this.sound = !problems.hasErrors();
    }

    boolean isSound() {
        return sound;
    }

    /** A step names something that is not there. */
    void unknown() {
        sound = false;
    }

    /** @param fails it must bring no flag, which only a patch brings about */
    void exploited(Service service, FlagStore store, boolean fails, Place at) {
        if (!fails) {
            exploited.add(name(service, store));
        } else if (patched.contains(service.id())) {
            closed.add(name(service, store));
        } else if (sound) {
            problems.error(at, WORDS.nothingIsPatchedYet(service.id()));
        }
    }

    void patched(Service service) {
        patched.add(service.id());
        checkedAfter.remove(service.id());
    }

    void checked(Service service) {
        if (patched.contains(service.id())) {
            checkedAfter.add(service.id());
        }
    }

    /** Says what the steps do not show; nothing of a text with errors. */
    void reportUnshown(Fields scenario) {
        if (services.isEmpty() || problems.hasErrors()) {
            return;
        }
        if (!scenario.has(RehearsalSection.REHEARSAL)) {
            problems.warning(scenario.at(), WORDS.thereIsNoRehearsalOfServices());
            return;
        }
        Place at = scenario.at(RehearsalSection.REHEARSAL);
        for (Service service : services) {
            for (FlagStore store : service.stores()) {
                String name = name(service, store);
                if (!exploited.contains(name)) {
                    problems.warning(at, WORDS.rehearsalDoesNotExploit(name));
                } else if (patched.contains(service.id()) && !closed.contains(name)) {
                    problems.warning(at, WORDS.rehearsalDoesNotShowThatItIsClosed(name));
                }
            }
            if (!patched.contains(service.id())) {
                problems.warning(at, WORDS.rehearsalDoesNotPatch(service.id()));
            } else if (!checkedAfter.contains(service.id())) {
                problems.warning(at, WORDS.rehearsalDoesNotCheckAfterThePatch(service.id()));
            }
        }
    }

    private static String name(Service service, FlagStore store) {
        return service.id() + "/" + store.id();
    }
}
