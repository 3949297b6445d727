package org.kakehashi.control;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.language.Alike;

/**
 * Which teams a page shows.
 *
 * @param name part of a team's name, or empty for all
 */
public record TeamFilter(Show show, String name) {
    /** Teams by what is the matter with them, or by region. */
    public enum Show {
        ALL,
        TROUBLE,
        STUCK,
        BROKEN,
        EU,
        JP;

        /** Its part of a page's address. */
        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean holds(TeamSituation team) {
            return switch (this) {
                case ALL -> true;
                case TROUBLE -> team.needsSomebody();
                case STUCK -> team.isStuck();
                case BROKEN -> team.hasFailure();
                case EU, JP -> team.region().equals(name());
            };
        }
    }

    /** As an address says it; what is not understood shows all. */
    public static TeamFilter of(@Nullable String show, @Nullable String name) {
        Show which = Stream.of(Show.values())
                .filter(one -> one.path().equals(show))
                .findFirst()
                .orElse(Show.ALL);
        return new TeamFilter(which, name == null ? "" : name.strip());
    }

    public boolean shows(TeamSituation team) {
        return show.holds(team) && Alike.name(team.name()).contains(Alike.name(name));
    }

    /** The teams of a list that it shows, in their order. */
    public List<TeamSituation> of(List<TeamSituation> teams) {
        return teams.stream().filter(this::shows).toList();
    }

    public boolean isNarrow() {
        return show != Show.ALL || !name.isEmpty();
    }

    /** The same for another choice. */
    public TeamFilter with(Show other) {
        return new TeamFilter(other, name);
    }

    /** The parameters of an address that shows the same, encoded; begins with {@code show=}. */
    public String query() {
        String which = "show=" + show.path();
        return name.isEmpty() ? which : which + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
