package org.kakehashi.scoring.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.team.TeamClass;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;

/**
 * Who plays in the teams of a board.
 *
 * @param declared by team id, the classes of those that declared one
 * @param only the class of the teams that alone are compared; empty for all
 */
public record ShownClasses(Map<Long, TeamClass> declared, Optional<TeamClass> only) {
    static final ShownClasses NONE = new ShownClasses(Map.of(), Optional.empty());

    /** @param parameter of the address; whatever is no class shows all teams */
    static ShownClasses of(Map<Long, TeamClass> declared, @Nullable String parameter) {
        return new ShownClasses(declared, TeamClass.of(parameter));
    }

    /** Whether there is anything to choose from. */
    public boolean isAny() {
        return !declared.isEmpty();
    }

    public List<TeamClass> all() {
        return List.of(TeamClass.values());
    }

    public boolean isOnly(TeamClass one) {
        return only.filter(one::equals).isPresent();
    }

    /** The class of a team, if it has declared it. */
    public Optional<TeamClass> of(Entrant team) {
        return Optional.ofNullable(declared.get(team.teamId()));
    }

    /** What addresses of the same selection end with. */
    public String query() {
        return only.map(one -> "&class=" + one.parameter()).orElse("");
    }

    /** Teams of the class among themselves, with ranks of their own. */
    Scoreboard of(Board board, Scoreboard all) {
        return only.isEmpty()
                ? all
                : Scoreboard.of(
                        all.standings().stream()
                                .map(Standing::team)
                                .filter(team -> of(team).equals(only))
                                .toList(),
                        board.progress().values());
    }
}
