package org.kakehashi.scenario.file.task;

import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.ScoringPlan.Buyer;
import org.kakehashi.scenario.ScoringPlan.Charge;
import org.kakehashi.scenario.ScoringPlan.Dimension;
import org.kakehashi.scenario.ScoringPlan.HintPolicy;
import org.kakehashi.scenario.file.field.Choices;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked.Entry;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code scoring}: what points are told apart by, and what hints cost. */
public final class ScoringSection {
    static final Map<String, Charge> CHARGES = Choices.of(Charge.values());
    static final Map<String, Buyer> BUYERS = Choices.of(Buyer.values());
    static final int AS_WRITTEN = 100;
    static final int HEAVIEST = 1000;

    private final Problems problems;
    private final References references;

    public ScoringSection(Problems problems, References references) {
        this.problems = problems;
        this.references = references;
    }

    public ScoringPlan read(Fields scenario) {
        Fields scoring = scenario.fields("scoring", Shape.SCORING);
        List<Dimension> dimensions = scoring.entries("dimensions", Limits.DIMENSIONS).stream()
                .map(this::dimension)
                .toList();
        return new ScoringPlan(dimensions, hints(scoring.fields("hints", Shape.HINT_POLICY)));
    }

    private Dimension dimension(Entry entry) {
        String id = new Values(problems).checkName(entry.key()).value();
        Fields fields = Fields.of(entry.value(), Values.shown(entry.key()), Shape.DIMENSION, problems);
        return new Dimension(
                id, fields.text("title", references::refuse), fields.number("weight", 0, HEAVIEST, AS_WRITTEN));
    }

    private static HintPolicy hints(Fields fields) {
        var usual = HintPolicy.STANDARD;
        return new HintPolicy(
                fields.choice("charge", CHARGES, usual.charge()),
                fields.number("free-after", 1, Limits.MINUTES, usual.freeAfterMinutes()),
                fields.choice("per", BUYERS, usual.buyer()));
    }
}
