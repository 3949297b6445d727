package org.kakehashi.scenario.file.story;

import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.Organisation;
import org.kakehashi.scenario.Organisation.Kind;
import org.kakehashi.scenario.Organisation.Region;
import org.kakehashi.scenario.file.field.Choices;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked.Entry;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code organisations}: the actors of the story. */
public final class OrganisationsSection {
    static final Map<String, Region> REGIONS = Choices.asNamed(Region.values());
    static final Map<String, Kind> KINDS = Choices.of(Kind.values());

    private final Problems problems;
    private final References references;

    public OrganisationsSection(Problems problems, References references) {
        this.problems = problems;
        this.references = references;
    }

    public List<Organisation> read(Fields scenario) {
        return scenario.entries("organisations", Limits.ORGANISATIONS).stream()
                .map(this::organisation)
                .toList();
    }

    private Organisation organisation(Entry entry) {
        String id = new Values(problems).checkName(entry.key()).value();
        Fields fields = Fields.of(entry.value(), Values.shown(entry.key()), Shape.ORGANISATION, problems);
        return new Organisation(
                id,
                fields.text("name", references::refuse),
                fields.choice("region", REGIONS, Region.EU),
                fields.word("sector").value(),
                fields.choice("kind", KINDS, Kind.PRIVATE),
                fields.text("about", references::refuse));
    }
}
