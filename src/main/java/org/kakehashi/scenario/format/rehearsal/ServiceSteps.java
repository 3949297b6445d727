package org.kakehashi.scenario.format.rehearsal;

import static org.kakehashi.scenario.words.ServiceWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.scenario.RehearsalStep.CheckerGreen;
import org.kakehashi.scenario.RehearsalStep.Exploit;
import org.kakehashi.scenario.RehearsalStep.Patch;
import org.kakehashi.scenario.RehearsalStep.ServiceStep;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.Service.FlagStore;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.JsonSchema;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.core.Nearest;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;

/** The steps of a rehearsal that are about a service: {@code exploit}, {@code patch} and {@code checker}. */
final class ServiceSteps {
    private static final Pattern STORE = Pattern.compile(Values.NAME.pattern() + "/" + Values.NAME.pattern());
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{[a-z][a-z_-]{2,20}\\}");
    private static final String TARGET = "{target}";
    private static final String ATTACK_INFO = "{attack-info}";

    static final Key<Scalar> EXPLOIT =
            Key.optional("exploit", Types.pattern(STORE).naming("services"));
    static final Key<Boolean> FAILS = Key.optional("fails", Types.SWITCH);
    static final Key<Scalar> PATCH = Key.optional("patch", Types.WORD.naming("services"));
    static final Key<Scalar> CHECKER = Key.optional("checker", Types.WORD.naming("services"));

    private final Problems problems;
    private final AttackDefencePlan plan;
    private final List<Node> nodes;
    private final Names services;
    private final RehearsedServices rehearsed;

    /** @param reported that services cannot be read was said before */
    ServiceSteps(Problems problems, AttackDefencePlan plan, List<Node> nodes, boolean reported) {
        this.problems = problems;
        this.plan = plan;
        this.nodes = nodes;
        this.services = new Names(
                WORDS.service(), plan.services().stream().map(Service::id).toList(), reported);
        this.rehearsed = new RehearsedServices(problems, plan.services());
    }

    /** Takes the keys into the section of a step, with what a schema says of them. */
    static List<Object> declare(Section step, Key<?> run, List<Key<?>> others) {
        step.with(EXPLOIT, FAILS, PATCH, CHECKER)
                .needs(EXPLOIT, run)
                .needs(FAILS, EXPLOIT)
                .needs(PATCH, run);
        List<Object> rules = new ArrayList<>();
        List<Key<?>> all = List.of(EXPLOIT, PATCH, CHECKER);
        for (Key<?> key : all) {
            var beside = JsonSchema.part();
            others.forEach(other -> beside.put(other.name(), false));
            all.stream().filter(other -> !other.equals(key)).forEach(other -> beside.put(other.name(), false));
            if (key.equals(CHECKER)) {
                beside.put(run.name(), false);
            }
            rules.add(JsonSchema.part(
                    "if",
                    JsonSchema.part("required", List.of(key.name())),
                    "then",
                    JsonSchema.part("properties", beside)));
        }
        return rules;
    }

    /** Whether a step is about a service. */
    static boolean isOne(Fields step) {
        return step.has(EXPLOIT) || step.has(PATCH) || step.has(CHECKER);
    }

    /** @param others keys that belong to other kinds of steps */
    Optional<ServiceStep> read(Fields step, Scalar on, Key<List<Scalar>> run, List<Key<?>> others) {
        Key<?> kind = step.has(EXPLOIT) ? EXPLOIT : step.has(PATCH) ? PATCH : CHECKER;
        List<Key<?>> foreign = new ArrayList<>(others);
        foreign.addAll(List.of(EXPLOIT, PATCH, CHECKER));
        if (kind.equals(CHECKER)) {
            foreign.add(run);
        }
        foreign.stream().filter(other -> !other.equals(kind) && step.has(other)).forEach(other -> {
            problems.error(step.at(other), WORDS.cannotStandBesideInAStep(other.name(), kind.name()));
            rehearsed.unknown();
        });
        if (kind.equals(EXPLOIT)) {
            return exploit(step, on, step.get(run));
        } else if (kind.equals(PATCH)) {
            return patch(step.get(PATCH), on);
        }
        Scalar checked = step.get(CHECKER);
        return service(checked).map(service -> {
            rehearsed.checked(service);
            return new CheckerGreen(service.id());
        });
    }

    private Optional<ServiceStep> exploit(Fields step, Scalar on, List<Scalar> run) {
        Scalar written = step.get(EXPLOIT);
        node(on).filter(node -> node.per() == Node.Per.EXERCISE)
                .ifPresent(node -> problems.error(on.at(), WORDS.exploitRunsOnANodeOfATeam(node.name())));
        int slash = written.value().indexOf('/');
        if (slash < 0 && !written.isBlank()) {
            problems.error(written.at(), WORDS.exploitNamesAStore(Values.shown(written), example(written)));
        }
        if (slash < 0) {
            return Optional.empty();
        }
        checkPlaceholders(run);
        Optional<Service> service = service(part(written, written.value().substring(0, slash)));
        Scalar store = part(written, written.value().substring(slash + 1));
        return service.flatMap(found -> store(found, store).map(known -> {
            checkAttackInfo(found, known, run);
            boolean fails = step.get(FAILS);
            rehearsed.exploited(found, known, fails, step.at(FAILS));
            return new Exploit(found.id(), known.id(), fails);
        }));
    }

    private Optional<ServiceStep> patch(Scalar name, Scalar on) {
        node(on).filter(node -> node.per() != Node.Per.TEAM)
                .ifPresent(node -> problems.error(on.at(), WORDS.patchRunsOnANodeOfTheTeam(node.name())));
        return service(name).map(service -> {
            rehearsed.patched(service);
            return new Patch(service.id());
        });
    }

    private Optional<FlagStore> store(Service service, Scalar name) {
        var stores = new Names(
                WORDS.storeOfTheService(service.id()),
                service.stores().stream().map(FlagStore::id).toList(),
                service.stores().isEmpty());
        if (name.isBlank()) {
            problems.error(name.at(), WORDS.exploitNamesAStore(service.id() + "/", example(name)));
        }
        stores.check(name, problems);
        return service.stores().stream()
                .filter(store -> store.id().equals(name.value()))
                .findFirst();
    }

    private void checkPlaceholders(List<Scalar> run) {
        for (Scalar argument : run) {
            Matcher matcher = PLACEHOLDER.matcher(argument.value());
            while (matcher.find()) {
                String found = matcher.group();
                if (!RehearsalStep.PLACEHOLDERS.contains(found)) {
                    Nearest.of(found, RehearsalStep.PLACEHOLDERS)
                            .ifPresent(meant ->
                                    problems.warning(argument.at(), WORDS.placeholderStaysAsItIsWritten(found, meant)));
                }
            }
        }
        if (!run.isEmpty()
                && run.stream().noneMatch(argument -> argument.value().contains(TARGET))) {
            problems.warning(run.getFirst().at(), WORDS.exploitIsNotToldItsTarget());
        }
    }

    private void checkAttackInfo(Service service, FlagStore store, List<Scalar> run) {
        if (!store.isPublic() && rehearsed.isSound()) {
            run.stream()
                    .filter(argument -> argument.value().contains(ATTACK_INFO))
                    .forEach(argument -> problems.error(
                            argument.at(), WORDS.nothingIsPublishedOfTheStore(service.id(), store.id())));
        }
    }

    private Optional<Service> service(Scalar name) {
        if (!services.check(name, problems)) {
            rehearsed.unknown();
        }
        return plan.service(name.value());
    }

    private Optional<Node> node(Scalar name) {
        return nodes.stream().filter(node -> node.name().equals(name.value())).findFirst();
    }

    /** The first store of the service that was meant, or of any. */
    private String example(Scalar written) {
        return plan.service(written.value()).stream()
                .map(service -> service.id() + "/"
                        + service.stores().stream()
                                .map(FlagStore::id)
                                .findFirst()
                                .orElse("seals"))
                .findFirst()
                .orElse("hanko/seals");
    }

    private static Scalar part(Scalar whole, String value) {
        return new Scalar(value, whole.kind(), whole.at());
    }

    RehearsedServices rehearsed() {
        return rehearsed;
    }
}
