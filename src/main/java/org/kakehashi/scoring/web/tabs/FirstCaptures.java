package org.kakehashi.scoring.web.tabs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.attackdefence.view.FirstBlood;
import org.kakehashi.site.language.Text;

/**
 * Who was the first to solve each task, and to capture a flag of each store.
 *
 * @param tasks in the scenario's order
 * @param stores in the scenario's order, service by service
 */
public record FirstCaptures(List<First> tasks, List<First> stores) {
    private static final int WIDTH = 400;

    /**
     * A task or a store.
     *
     * @param place the store's id; empty for a task
     * @param by empty while nobody was
     */
    public record First(Text title, String place, Optional<By> by) {}

    /**
     * Who was the first.
     *
     * @param victim empty for a task
     * @param elapsed play time
     * @param sequence of the fact
     */
    public record By(Entrant team, Optional<Entrant> victim, Duration elapsed, long sequence) {}

    static FirstCaptures of(Board board) {
        List<First> tasks = board.scenario().tasks().stream()
                .map(task -> new First(
                        task.title(),
                        "",
                        board.joint()
                                .firstOf(task.id())
                                .map(first -> new By(
                                        first.team(),
                                        Optional.empty(),
                                        first.solve().fact().elapsed(),
                                        first.solve().fact().sequence()))))
                .toList();
        List<First> stores = new ArrayList<>();
        board.attackDefence().ifPresent(matrix -> {
            for (Service service : matrix.services()) {
                for (Service.FlagStore store : service.stores()) {
                    stores.add(
                            new First(service.title(), store.id(), by(service.id(), store.id(), matrix.firstBloods())));
                }
            }
        });
        return new FirstCaptures(tasks, List.copyOf(stores));
    }

    private static Optional<By> by(String service, String store, List<FirstBlood> firsts) {
        return firsts.stream()
                .filter(first ->
                        first.service().equals(service) && first.store().equals(store))
                .findFirst()
                .map(first -> new By(first.team(), Optional.of(first.victim()), first.elapsed(), first.sequence()));
    }

    /** How many a region's teams have made. */
    public long count(Region region) {
        return made().stream()
                .filter(first -> first.by().orElseThrow().team().region().equals(region.name()))
                .count();
    }

    /** The EU's part of all that are made, of {@value #WIDTH}. */
    public long euShare() {
        return share(Region.EU);
    }

    /** Japan's part, of {@value #WIDTH}. */
    public long jpShare() {
        return share(Region.JP);
    }

    private long share(Region region) {
        return WIDTH * count(region) / Math.max(1, made().size());
    }

    /** Of those that are made so many, the newest first. */
    public List<First> newest(int limit) {
        return made().stream().limit(limit).toList();
    }

    /** All that are made, the newest first. */
    public List<First> made() {
        return all().stream()
                .filter(first -> first.by().isPresent())
                .sorted(Comparator.<First>comparingLong(
                                first -> first.by().orElseThrow().sequence())
                        .reversed())
                .toList();
    }

    /** Tasks, then stores. */
    public List<First> all() {
        List<First> all = new ArrayList<>(tasks);
        all.addAll(stores);
        return List.copyOf(all);
    }
}
