package org.kakehashi.tick.info.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.kakehashi.scenario.Service;
import org.kakehashi.tick.info.AttackInfo;
import org.kakehashi.tick.info.AttackInfo.FlagPlace;
import org.kakehashi.tick.info.AttackInfo.Target;
import org.kakehashi.tick.info.InfoDocuments;
import org.kakehashi.tick.info.InfoDocuments.Kind;

/**
 * What the page of targets shows.
 *
 * @param own id of the reader's team
 * @param base the platform's address
 * @param relay name of the node that hands attack info out inside of the range
 */
public record TargetsModel(InfoDocuments documents, long own, boolean paused, String base, Optional<String> relay) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int RELAY_PORT = 8_080;

    /** A place of a flag; ticks as people count, from 1. */
    public record Shown(int tick, String store, String info) {}

    public AttackInfo info() {
        return documents.info();
    }

    public List<Service> services() {
        return info().services();
    }

    public List<Target> targets() {
        return info().targets();
    }

    public boolean isOwn(Target target) {
        return target.teamId() == own;
    }

    /** The tick that goes on as people count, from 1. */
    public Optional<Integer> tick() {
        return info().round().map(round -> round.tick() + 1);
    }

    public String until() {
        return info().round().map(round -> CLOCK.format(round.until())).orElse("");
    }

    public boolean isTold(Service service) {
        return service.stores().stream().anyMatch(Service.FlagStore::isPublic);
    }

    public String address(Target target, Service service) {
        return target.address() + ":" + service.port();
    }

    /** The newest first. */
    public List<Shown> places(Target target, Service service) {
        return info().places().at(target, service).reversed().stream()
                .map(place -> new Shown(place.tick() + 1, place.store(), place.info()))
                .toList();
    }

    /** What the browser copies for one team's service: each place on a line. */
    public String copied(Target target, Service service) {
        return String.join(
                "\n",
                info().places().at(target, service).stream()
                        .map(FlagPlace::info)
                        .toList());
    }

    /** All rounds as JSON, for a script that somebody writes on the desk. */
    public String json() {
        return documents.of(Kind.SAARCTF).toString();
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public String inRange(Kind kind) {
        return "http://" + relay.orElse("") + ":" + RELAY_PORT + kind.path();
    }
}
