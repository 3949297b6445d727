package org.kakehashi.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Composition;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.TrackValue;
import org.kakehashi.scoring.track.attackdefence.AttackDefenceBoard;
import org.kakehashi.scoring.track.attackdefence.view.CaptureFlow;
import org.kakehashi.scoring.track.attackdefence.view.CellFacts;
import org.kakehashi.scoring.track.jeopardy.ScoringRules;

/**
 * The facts of an exercise, folded so far. It never changes; {@link #advance} gives the next one, so that each fact is read
 * and folded once.
 */
public final class BoardFold {
    private final CompetitionFold all;
    /** By region, where values are found among its teams alone; else empty. */
    private final Map<String, CompetitionFold> regions;

    private final long sequence;
    private final Publication publication;

    /** Found when it is first asked for, and then the same for ever. */
    private volatile @Nullable Scoreboard joint;

    /**
     * What the public may see.
     *
     * @param frozen the fold at which the public board stands still, null while it moves
     * @param since when that began
     * @param isHeld whether this fold itself is the one at which it stands still
     * @param result when the result was declared final
     */
    private record Publication(
            @Nullable BoardFold frozen, Optional<FactTime> since, boolean isHeld, Optional<FactTime> result) {
        static final Publication OPEN = new Publication(null, Optional.empty(), false, Optional.empty());
    }

    private BoardFold(
            CompetitionFold all, Map<String, CompetitionFold> regions, long sequence, Publication publication) {
        this.all = all;
        this.regions = regions;
        this.sequence = sequence;
        this.publication = publication;
    }

    /** Before anything happened. */
    public static BoardFold of(Scenario scenario, List<Entrant> entrants) {
        return new BoardFold(
                CompetitionFold.of(scenario, entrants),
                CompetitionFold.ofRegions(scenario, entrants),
                0,
                Publication.OPEN);
    }

    /** Whether this is of the same teams, so that it can be gone on from. */
    boolean isOf(List<Entrant> entrants) {
        return all.entrants().equals(entrants);
    }

    /** After more entries, the next ones that move a board. */
    public BoardFold advance(List<LedgerEntry> entries) {
        BoardFold fold = this;
        List<LedgerEntry> together = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            together.add(entry);
            if (changesPublication(entry.fact())) {
                fold = fold.after(together).published(entry.fact());
                together.clear();
            }
        }
        return fold.after(together);
    }

    private static boolean changesPublication(Fact fact) {
        return fact instanceof Fact.FreezeSet || fact instanceof Fact.FreezeLifted || fact instanceof Fact.Finalised;
    }

    private BoardFold after(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        Map<String, CompetitionFold> sides = new HashMap<>();
        regions.forEach((region, side) -> sides.put(region, side.advance(entries)));
        return new BoardFold(all.advance(entries), sides, entries.getLast().sequence(), publication);
    }

    /** A result that is final is public. */
    private BoardFold published(Fact fact) {
        if (fact instanceof Fact.FreezeSet && publication.frozen == null && publication.result.isEmpty()) {
            Optional<FactTime> since = Optional.of(fact.when());
            BoardFold held = with(new Publication(null, since, true, Optional.empty()));
            return with(new Publication(held, since, false, Optional.empty()));
        }
        return switch (fact) {
            case Fact.FreezeLifted lifted -> with(new Publication(null, Optional.empty(), false, publication.result));
            case Fact.Finalised finalised ->
                with(new Publication(null, Optional.empty(), false, Optional.of(fact.when())));
            default -> this;
        };
    }

    private BoardFold with(Publication changed) {
        return new BoardFold(all, regions, sequence, changed);
    }

    /** What the public may see: this, or the fold at which the public board was frozen. */
    public BoardFold forPublic() {
        return publication.frozen == null ? this : publication.frozen;
    }

    /** Since when the public board stands still; empty while it moves. */
    public Optional<FactTime> frozenSince() {
        return publication.since;
    }

    /** Whether more may have happened than this tells, because the public board stands still. */
    public boolean isHeld() {
        return publication.isHeld;
    }

    /** When the result was declared final; empty while it can be changed. */
    public Optional<FactTime> finalSince() {
        return publication.result;
    }

    /** What each team has. */
    public Map<Long, TrackValue> values() {
        return all.values();
    }

    /** All teams against each other. */
    public Scoreboard joint() {
        Scoreboard known = joint;
        if (known == null) {
            known = all.board(team -> true);
            joint = known;
        }
        return known;
    }

    /**
     * Where a team stands where that depends on others, too: by this, and by the team's own facts since.
     *
     * @param own all facts of the team outside ticks, in order, also those that move no board
     */
    Standing standing(Scenario scenario, long teamId, List<LedgerEntry> own) {
        List<LedgerEntry> since =
                own.stream().filter(entry -> entry.sequence() > sequence).toList();
        Scoreboard board = advance(since).joint();
        ScoringRules rules = ScoringRules.of(scenario);
        Composition reasons = rules.valued(task -> rules.worth(task, board)).tracks(all.entrants());
        Map<Long, TrackValue> explained = reasons.view(reasons.advance(reasons.start(), own));
        return board.of(teamId).orElseThrow().explained(explained.getOrDefault(teamId, TrackValue.NOTHING));
    }

    /** The teams of one region among themselves, by values found among all or among them, as the scenario says. */
    public Scoreboard of(String region) {
        return regions.getOrDefault(region, all).board(team -> team.region().equals(region));
    }

    /** The teams by their tasks and hints alone. */
    public Scoreboard tasks() {
        return all.tasks();
    }

    /**
     * What one service of one team has, and the facts behind it; empty if there is no such team or service.
     *
     * @param newest number of the newest tick to tell
     * @param most how many ticks to tell
     */
    public Optional<CellFacts> cell(long team, String service, int newest, int most) {
        return all.cell(team, service, newest, most);
    }

    /** The matrix of teams and services; empty for a scenario without services. */
    public Optional<AttackDefenceBoard> attackDefence() {
        return all.attackDefence();
    }

    /** The same for one region, where values are found among its teams alone; else that of all. */
    public Optional<AttackDefenceBoard> attackDefence(String region) {
        return regions.getOrDefault(region, all).attackDefence();
    }

    /** The matrix as it was when a tick was closed; empty if there is none, or that tick is not closed in what this tells. */
    public Optional<AttackDefenceBoard> attackDefence(int tick) {
        return all.attackDefence(tick);
    }

    /** The same for one region. */
    public Optional<AttackDefenceBoard> attackDefence(String region, int tick) {
        return regions.getOrDefault(region, all).attackDefence(tick);
    }

    /** Who captured from whom, most flags first. */
    public List<CaptureFlow> captures() {
        return all.captures();
    }

    /** Number of the last entry that is in; 0 if there is none. */
    public long sequence() {
        return sequence;
    }
}
