package org.kakehashi.scenario.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All scenarios that exercises can be made from: those of the folder, then those of every other source. */
@ApplicationScoped
public class ScenarioSources {
    @Inject
    ScenarioLibrary library;

    @Inject
    @Any
    Instance<ScenarioSource> others;

    public List<OfferedScenario> all() {
        return Stream.concat(
                        library.all().stream().map(OfferedScenario::of),
                        others.stream().flatMap(source -> source.all().stream()))
                .toList();
    }

    /** The scenario of that name; names are compared with what is there. */
    public Optional<OfferedScenario> find(String name) {
        return all().stream().filter(found -> found.name().equals(name)).findFirst();
    }
}
