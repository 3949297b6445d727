package org.kakehashi.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kakehashi.site.language.Text;

/**
 * Something about one team that an instructor should look at now.
 *
 * @param node the node that failed, or empty
 * @param cause of a fault, or empty texts
 * @param number 1-based number of the task that it is about, 0 if it is about none
 * @param task how the team stands with it, if it is about one
 */
public record Need(Kind kind, TeamSituation team, String node, Text cause, int number, Optional<TaskProgress> task) {
    /** Worst first. */
    public enum Kind {
        /** A probe found a way out of the range, or into it. */
        ISOLATION,
        /** The range or one of its nodes has failed. */
        RANGE,
        /** The team works without progress. */
        STUCK,
        /** A flag of another team was submitted. */
        FOREIGN
    }

    private static final Comparator<Need> WORST_FIRST = Comparator.comparing(Need::kind)
            .thenComparing(Comparator.comparingLong(Need::minutes).reversed());

    /** All needs of these ranges, worst first, of the same kind the longest first. */
    static List<Need> of(List<TeamSituation> ranges) {
        List<Need> needs = new ArrayList<>();
        for (TeamSituation team : ranges) {
            if (team.proof() == TeamSituation.Proof.BROKEN) {
                needs.add(new Need(Kind.ISOLATION, team, "", Text.none(), 0, Optional.empty()));
            }
            fault(team).ifPresent(needs::add);
            for (int i = 0; i < team.tasks().size(); i++) {
                TaskProgress task = team.tasks().get(i);
                if (task.isStuck()) {
                    needs.add(new Need(Kind.STUCK, team, "", Text.none(), i + 1, Optional.of(task)));
                }
                if (task.foreign() > 0 && !task.isSolved()) {
                    needs.add(new Need(Kind.FOREIGN, team, "", Text.none(), i + 1, Optional.of(task)));
                }
            }
        }
        needs.sort(WORST_FIRST);
        return List.copyOf(needs);
    }

    private static Optional<Need> fault(TeamSituation team) {
        return team.nodes().stream()
                .filter(TeamSituation.NodeSituation::hasFailed)
                .findFirst()
                .map(node -> new Need(Kind.RANGE, team, node.name(), node.cause(), 0, Optional.empty()))
                .or(() -> Optional.of(team.cause())
                        .filter(cause -> !cause.isEmpty())
                        .map(cause -> new Need(Kind.RANGE, team, "", cause, 0, Optional.empty())));
    }

    /** How long it lasts, in minutes of play, as far as that is known. */
    public long minutes() {
        return task.map(TaskProgress::minutes).orElse(0L);
    }

    public boolean isFault() {
        return kind == Kind.ISOLATION || kind == Kind.RANGE;
    }
}
