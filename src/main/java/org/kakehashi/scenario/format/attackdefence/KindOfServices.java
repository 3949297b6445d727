package org.kakehashi.scenario.format.attackdefence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.scenario.Scenario.Kind;
import org.kakehashi.scenario.format.core.Choices;
import org.kakehashi.scenario.format.core.JsonSchema;

/** Which kinds of scenarios have services. */
public final class KindOfServices {
    private static final Set<Kind> MAY = EnumSet.of(Kind.ATTACK_DEFENCE, Kind.LIVE_FIRE, Kind.MIXED);

    /** What a schema says of it. */
    public static final List<Object> RULES = List.of(
            JsonSchema.part(
                    "if",
                    JsonSchema.part("properties", JsonSchema.part("kind", JsonSchema.part("const", "attack-defence"))),
                    "then",
                    JsonSchema.part("required", List.of("services"))),
            JsonSchema.part(
                    "if",
                    JsonSchema.part("required", List.of("services")),
                    "then",
                    JsonSchema.part(
                            "properties",
                            JsonSchema.part(
                                    "kind",
                                    JsonSchema.part(
                                            "enum",
                                            List.copyOf(Choices.of(MAY.toArray(Kind[]::new))
                                                    .keySet()))))),
            JsonSchema.part(
                    "if",
                    JsonSchema.part("required", List.of("ticks")),
                    "then",
                    JsonSchema.part("required", List.of("services"))));

    private KindOfServices() {}

    /** Whether a scenario of the kind may have services. */
    public static boolean may(Kind kind) {
        return MAY.contains(kind);
    }

    /** Whether a scenario of the kind is nothing without services. */
    public static boolean must(Kind kind) {
        return kind == Kind.ATTACK_DEFENCE;
    }
}
