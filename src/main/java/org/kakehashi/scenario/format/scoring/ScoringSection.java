package org.kakehashi.scenario.format.scoring;

import java.util.List;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.ScoringPlan.Buyer;
import org.kakehashi.scenario.ScoringPlan.Charge;
import org.kakehashi.scenario.ScoringPlan.Dimension;
import org.kakehashi.scenario.ScoringPlan.HintPolicy;
import org.kakehashi.scenario.format.core.Choices;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/** {@code scoring}: what points are told apart by, what hints cost, and how teams are compared. */
public final class ScoringSection {
    private static final int AS_WRITTEN = 100;
    private static final int HEAVIEST = 1000;

    private static final Section DIMENSION = Section.named("dimension");
    static final Key<Text> TITLE = DIMENSION.required("title", Types.TEXT);
    static final Key<Integer> WEIGHT =
            DIMENSION.optional("weight", Types.number(0, HEAVIEST).or(AS_WRITTEN));

    private static final Section HINT_POLICY = Section.named("hint_policy");
    static final Key<Charge> CHARGE =
            HINT_POLICY.optional("charge", Types.choice(Choices.of(Charge.values()), HintPolicy.STANDARD.charge()));
    static final Key<Integer> FREE_AFTER = HINT_POLICY.optional(
            "free-after", Types.number(1, Limits.MINUTES).or(HintPolicy.STANDARD.freeAfterMinutes()));
    static final Key<Buyer> PER =
            HINT_POLICY.optional("per", Types.choice(Choices.of(Buyer.values()), HintPolicy.STANDARD.buyer()));

    private static final Section SECTION = Section.named("scoring").reserves("rubrics");
    static final Key<List<Entry>> DIMENSIONS =
            SECTION.optional("dimensions", Types.map(Limits.DIMENSIONS, Types.section(DIMENSION)));
    static final Key<Fields> HINTS = SECTION.optional("hints", Types.section(HINT_POLICY));

    static {
        SECTION.with(
                CompetitionKeys.FORMULA,
                CompetitionKeys.VALUES,
                CompetitionKeys.FREEZE,
                CompetitionKeys.TRACKS,
                CompetitionKeys.REGIONS,
                CompetitionKeys.RESET_COST);
    }

    public static final Key<Fields> SCORING = Key.optional("scoring", Types.section(SECTION));

    private final Problems problems;
    private final References references;

    public ScoringSection(Problems problems, References references) {
        this.problems = problems;
        this.references = references;
    }

    public ScoringPlan read(Fields scenario) {
        Fields scoring = scenario.fields(SCORING);
        List<Dimension> dimensions =
                scoring.get(DIMENSIONS).stream().map(this::dimension).toList();
        return new ScoringPlan(dimensions, hints(scoring.fields(HINTS)), CompetitionKeys.read(scoring, problems));
    }

    private Dimension dimension(Entry entry) {
        String id = new Values(problems).checkName(entry.key()).value();
        Fields fields = Fields.of(entry.value(), Values.shown(entry.key()), DIMENSION, problems);
        return new Dimension(id, fields.text(TITLE, references::refuse), fields.get(WEIGHT));
    }

    private static HintPolicy hints(Fields fields) {
        return new HintPolicy(fields.get(CHARGE), fields.get(FREE_AFTER), fields.get(PER));
    }
}
