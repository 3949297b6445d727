package org.kakehashi.scoring.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.scoring.history.History.Operation;
import org.kakehashi.scoring.history.History.Told;
import org.kakehashi.scoring.history.Outcome.Stored;
import org.kakehashi.scoring.history.Violation.Invariant;

/**
 * Compares what clients were told with what is there in the end. A pure function; for each invariant that is broken it gives
 * the smallest evidence, the earliest of equally small ones.
 */
public final class HistoryChecker {
    private static final int SHOWN = 120;

    private final List<Operation> operations;
    private final Outcome outcome;
    private final Map<String, List<Operation>> asked = new LinkedHashMap<>();
    private final Map<String, List<Stored>> stored = new LinkedHashMap<>();
    private final List<Violation> found = new ArrayList<>();

    private HistoryChecker(List<Operation> operations, Outcome outcome) {
        this.operations = operations;
        this.outcome = outcome;
        operations.forEach(operation -> asked.computeIfAbsent(operation.event(), event -> new ArrayList<>())
                .add(operation));
        outcome.ledger()
                .forEach(fact -> stored.computeIfAbsent(fact.event(), event -> new ArrayList<>())
                        .add(fact));
    }

    /** At most one for each invariant, in their order; none if all hold. */
    public static List<Violation> check(History history, Outcome outcome) {
        return check(history.operations(), outcome);
    }

    static List<Violation> check(List<Operation> operations, Outcome outcome) {
        var checker = new HistoryChecker(operations, outcome);
        checker.acknowledgedAreStoredOnce();
        checker.orderIsThatOfAnswers();
        checker.storedWereAskedFor();
        checker.boardsAreTheLedger();
        checker.nothingIsLeft();
        checker.othersAreUntouched();
        checker.noSecretIsLogged();
        Map<Invariant, Violation> smallest = checker.found.stream()
                .collect(Collectors.toMap(
                        Violation::invariant,
                        violation -> violation,
                        (one, other) -> other.evidence().size() < one.evidence().size() ? other : one));
        return smallest.values().stream()
                .sorted(Comparator.comparing(Violation::invariant))
                .toList();
    }

    private void broken(Invariant invariant, String what, Object... evidence) {
        found.add(new Violation(
                invariant, what, Stream.of(evidence).map(Object::toString).toList()));
    }

    private void acknowledgedAreStoredOnce() {
        for (List<Stored> facts : stored.values()) {
            if (facts.size() > 1) {
                broken(Invariant.I1, "stored twice", facts.get(0), facts.get(1));
            }
        }
        for (List<Operation> of : asked.values()) {
            for (Operation one : of) {
                if (one.isAcknowledged() && !stored.containsKey(one.event())) {
                    broken(Invariant.I1, "acknowledged and not stored", one);
                }
                boolean alone = one.told() == Told.COUNTED_BEFORE
                        && of.stream()
                                .noneMatch(other ->
                                        other != one && other.asked() < one.ended() && other.told() != Told.REFUSED);
                if (alone) {
                    broken(Invariant.I1, "said to have counted before anybody asked", one);
                }
            }
            List<Operation> counted =
                    of.stream().filter(one -> one.told() == Told.COUNTS).toList();
            if (counted.size() > 1) {
                broken(Invariant.I1, "said to count twice", counted.get(0), counted.get(1));
            }
        }
    }

    /** Who was told that something counts, and asks for something else after that, is not overtaken by it. */
    private void orderIsThatOfAnswers() {
        Operation latestAsked = null;
        Stored latest = null;
        for (Stored fact : outcome.ledger()) {
            List<Operation> of = asked.getOrDefault(fact.event(), List.of());
            Optional<Operation> told =
                    of.stream().filter(Operation::isAcknowledged).min(Comparator.comparingLong(Operation::ended));
            if (latestAsked != null && told.isPresent() && told.get().ended() < latestAsked.asked()) {
                broken(
                        Invariant.I1,
                        "stored after something that was asked for later",
                        told.get(),
                        latestAsked,
                        Objects.requireNonNull(latest),
                        fact);
            }
            // Operations are in the order in which they were asked.
            if (!of.isEmpty() && (latestAsked == null || of.getFirst().asked() > latestAsked.asked())) {
                latestAsked = of.getFirst();
                latest = fact;
            }
        }
    }

    private void storedWereAskedFor() {
        for (Stored fact : outcome.ledger()) {
            List<Operation> of = asked.getOrDefault(fact.event(), List.of());
            if (of.isEmpty()) {
                broken(Invariant.I2, "stored, and nobody asked for it", fact);
            } else if (of.stream().allMatch(one -> one.told() == Told.REFUSED)) {
                broken(Invariant.I2, "stored though it was refused", fact, of.getFirst());
            }
        }
    }

    private void boardsAreTheLedger() {
        outcome.firstBroken()
                .ifPresent(at -> broken(
                        Invariant.I3, "the ledger is not as it was written", "sequence number " + at + " is broken"));
        Outcome.Boards boards = outcome.boards();
        var teams = new TreeSet<>(boards.shown().keySet());
        teams.addAll(boards.replayed().keySet());
        for (String team : teams) {
            String shown = boards.shown().getOrDefault(team, "nothing");
            String replayed = boards.replayed().getOrDefault(team, "nothing");
            if (!shown.equals(replayed)) {
                broken(
                        Invariant.I3,
                        "a board shows what the ledger does not say",
                        team + " is shown " + shown + " and has " + replayed);
            }
        }
    }

    private void nothingIsLeft() {
        outcome.engine().left().forEach(thing -> broken(Invariant.I4, "left after everything was given back", thing));
    }

    private void othersAreUntouched() {
        var after = new HashMap<>(outcome.engine().othersAfter());
        new TreeMap<>(outcome.engine().others()).forEach((thing, before) -> {
            String now = after.get(thing);
            if (!before.equals(now)) {
                String end = now == null ? "is gone" : "is now " + now;
                broken(Invariant.I5, "touched though it belongs to others", thing + " was " + before + " and " + end);
            }
        });
    }

    private void noSecretIsLogged() {
        outcome.logs().secrets().forEach((kind, secrets) -> {
            int number = 0;
            for (String line : outcome.logs().lines()) {
                number++;
                Optional<String> inside =
                        secrets.stream().filter(line::contains).findFirst();
                if (inside.isPresent()) {
                    String hidden = line.replace(inside.get(), "‹" + kind + "›");
                    broken(
                            Invariant.I6,
                            "a secret is in a log: " + kind,
                            "line " + number + ": " + hidden.substring(0, Math.min(SHOWN, hidden.length())));
                }
            }
        });
    }

    /** How much of it was asked and told, for a line about the run. */
    public static String summary(List<Operation> operations) {
        Map<Told, Long> counts =
                operations.stream().collect(Collectors.groupingBy(Operation::told, Collectors.counting()));
        return "%d requests: %s".formatted(operations.size(), new TreeMap<>(counts));
    }
}
