package org.kakehashi.scenario.format.story;

import java.util.List;
import org.kakehashi.scenario.Organisation;
import org.kakehashi.scenario.Organisation.Kind;
import org.kakehashi.scenario.Organisation.Region;
import org.kakehashi.scenario.format.core.Choices;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/** {@code organisations}: the actors of the story. */
public final class OrganisationsSection {
    private static final Section ORGANISATION = Section.named("organisation");
    static final Key<Text> NAME = ORGANISATION.required("name", Types.TEXT);
    static final Key<Region> REGION =
            ORGANISATION.required("region", Types.choice(Choices.asNamed(Region.values()), Region.EU));
    static final Key<Scalar> SECTOR = ORGANISATION.optional("sector", Types.WORD);
    static final Key<Kind> KIND = ORGANISATION.optional("kind", Types.choice(Choices.of(Kind.values()), Kind.PRIVATE));
    static final Key<Text> ABOUT = ORGANISATION.optional("about", Types.TEXT);

    public static final Key<List<Entry>> ORGANISATIONS =
            Key.optional("organisations", Types.map(Limits.ORGANISATIONS, Types.section(ORGANISATION)));

    private final Problems problems;
    private final References references;

    public OrganisationsSection(Problems problems, References references) {
        this.problems = problems;
        this.references = references;
    }

    public List<Organisation> read(Fields scenario) {
        return scenario.get(ORGANISATIONS).stream().map(this::organisation).toList();
    }

    private Organisation organisation(Entry entry) {
        String id = new Values(problems).checkName(entry.key()).value();
        Fields fields = Fields.of(entry.value(), Values.shown(entry.key()), ORGANISATION, problems);
        return new Organisation(
                id,
                fields.text(NAME, references::refuse),
                fields.get(REGION),
                fields.get(SECTOR).value(),
                fields.get(KIND),
                fields.text(ABOUT, references::refuse));
    }
}
