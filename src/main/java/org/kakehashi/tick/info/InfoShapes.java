package org.kakehashi.tick.info;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kakehashi.flag.ServiceFlags;
import org.kakehashi.scenario.Service;
import org.kakehashi.tick.info.AttackInfo.FlagPlace;
import org.kakehashi.tick.info.AttackInfo.Target;

/**
 * Attack info in the shapes that programs of players know, as trees of JSON. Rounds count from 1, as teams do. The sources of
 * the shapes stand at each.
 */
public final class InfoShapes {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private InfoShapes() {}

    /** How a tick is called where rounds count from 1 and 0 says that there is none yet. */
    static int roundOf(int tick) {
        return tick + 1;
    }

    /**
     * {@code teams.json} of FAUST CTF ({@code ctf-gameserver}, {@code web/scoring/views.py}): numbers of teams; by service and
     * team a list.
     */
    public static Map<String, Object> faust(AttackInfo info) {
        Map<String, Object> services = new LinkedHashMap<>();
        for (Service service : told(info)) {
            Map<String, Object> teams = new LinkedHashMap<>();
            for (Target target : info.targets()) {
                List<String> places = info.places().at(target, service).stream()
                        .map(FlagPlace::info)
                        .toList();
                if (!places.isEmpty()) {
                    teams.put(String.valueOf(target.number()), places);
                }
            }
            services.put(service.id(), teams);
        }
        return tree("teams", info.targets().stream().map(Target::number).toList(), "flag_ids", services);
    }

    /**
     * {@code attack.json} of saarCTF ({@code saarctf-gameserver}, {@code controlserver/flag_id_file.py}): by service, address
     * and round a text, or a list where a service has several public stores.
     */
    public static Map<String, Object> saarctf(AttackInfo info) {
        Map<String, Object> services = new LinkedHashMap<>();
        for (Service service : told(info)) {
            List<String> stores = publicStores(service);
            services.put(service.id(), byAddress(info, service, places -> {
                List<@Nullable String> texts = new ArrayList<>();
                stores.forEach(store -> texts.add(in(store, places).orElse(null)));
                return texts.size() == 1 ? texts.getFirst() : texts;
            }));
        }
        List<Map<String, Object>> teams =
                info.targets().stream().map(InfoShapes::saarctfTeam).toList();
        return tree(
                "flag_regex",
                ServiceFlags.PATTERN,
                "teams",
                teams,
                "flag_ids",
                services,
                "current_tick",
                info.round().map(round -> roundOf(round.tick())).orElse(0),
                "current_tick_start",
                info.round().map(round -> round.began().getEpochSecond()).orElse(null),
                "current_tick_until",
                info.round().map(round -> round.until().getEpochSecond()).orElse(null));
    }

    private static Map<String, Object> saarctfTeam(Target target) {
        return tree(
                "id", target.number(),
                "name", target.name(),
                "affiliation", target.region(),
                "logo", null,
                "ip", target.address(),
                "online", true);
    }

    /**
     * {@code attack.json} of ENOWARS (EnoEngine): addresses; by service, address, round and variant a list.
     */
    public static Map<String, Object> enowars(AttackInfo info) {
        Map<String, Object> services = new LinkedHashMap<>();
        for (Service service : told(info)) {
            services.put(service.id(), byAddress(info, service, places -> {
                Map<String, Object> variants = new LinkedHashMap<>();
                places.forEach(
                        place -> variants.put(String.valueOf(service.indexOf(place.store())), List.of(place.info())));
                return variants;
            }));
        }
        return tree(
                "availableTeams", info.targets().stream().map(Target::address).toList(), "services", services);
    }

    private static Map<String, Object> byAddress(
            AttackInfo info, Service service, Function<List<FlagPlace>, @Nullable Object> told) {
        Map<String, Object> teams = new LinkedHashMap<>();
        for (Target target : info.targets()) {
            Map<String, @Nullable Object> rounds = new LinkedHashMap<>();
            List<FlagPlace> all = info.places().at(target, service);
            all.stream()
                    .map(FlagPlace::tick)
                    .distinct()
                    .forEach(tick -> rounds.put(
                            String.valueOf(roundOf(tick)),
                            told.apply(all.stream()
                                    .filter(place -> place.tick() == tick)
                                    .toList())));
            teams.put(target.address(), rounds);
        }
        return teams;
    }

    /** {@code /api/v1/services} of ECSC 2025 ({@code ecsc2025-ad-wiki}, {@code docs/api.md}): by place in the order, from 1. */
    public static Map<String, Object> services(AttackInfo info) {
        Map<String, Object> services = new LinkedHashMap<>();
        servicesByName(info).values().forEach(service -> services.put(String.valueOf(services.size() + 1), service));
        return services;
    }

    static Map<String, Object> servicesByName(AttackInfo info) {
        Map<String, Object> services = new LinkedHashMap<>();
        info.services()
                .forEach(service -> services.put(
                        service.id(),
                        tree(
                                "name",
                                service.id(),
                                "flagstores",
                                service.stores().size())));
        return services;
    }

    /** {@code /api/v1/teams} of ECSC 2025: teams by number. */
    public static Map<String, Object> teams(AttackInfo info) {
        Map<String, Object> teams = new LinkedHashMap<>();
        info.targets()
                .forEach(target -> teams.put(
                        String.valueOf(target.number()),
                        tree("name", target.name(), "affiliation", target.region(), "logo", null)));
        return teams;
    }

    /** {@code /api/v1/attack_info} of ECSC 2025: by round, team, service and store; all rounds whose flags count. */
    public static Map<String, Object> attackInfo(AttackInfo info) {
        Map<String, Object> rounds = new LinkedHashMap<>();
        info.places().ticks().forEach(tick -> {
            Map<String, Object> teams = new LinkedHashMap<>();
            for (Target target : info.targets()) {
                Map<String, Object> services = new LinkedHashMap<>();
                for (Service service : info.services()) {
                    services.put(service.id(), stores(info, target, service, tick));
                }
                teams.put(String.valueOf(target.number()), services);
            }
            rounds.put(String.valueOf(roundOf(tick)), teams);
        });
        return rounds;
    }

    private static Map<String, @Nullable Object> stores(AttackInfo info, Target target, Service service, int tick) {
        List<FlagPlace> there = info.places().at(target, service).stream()
                .filter(place -> place.tick() == tick)
                .toList();
        Map<String, @Nullable Object> stores = new LinkedHashMap<>();
        service.stores()
                .forEach(store -> stores.put(
                        String.valueOf(stores.size()), in(store.id(), there).orElse(null)));
        return stores;
    }

    /** {@code /api/v1/current_round} of ECSC 2025: number and beginning in UTC; round 0 if none goes on. */
    public static Map<String, Object> currentRound(AttackInfo info) {
        return tree(
                "round", info.round().map(round -> roundOf(round.tick())).orElse(0),
                "time", info.round().map(round -> seconds(round.began())).orElse(null));
    }

    static String seconds(Instant instant) {
        return SECONDS.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The services with something to tell. */
    private static List<Service> told(AttackInfo info) {
        return info.services().stream()
                .filter(service -> !publicStores(service).isEmpty())
                .toList();
    }

    private static List<String> publicStores(Service service) {
        return service.stores().stream()
                .filter(Service.FlagStore::isPublic)
                .map(Service.FlagStore::id)
                .toList();
    }

    private static Optional<String> in(String store, List<FlagPlace> places) {
        return places.stream()
                .filter(place -> place.store().equals(store))
                .map(FlagPlace::info)
                .findFirst();
    }

    /** Names and values in turn. */
    private static Map<String, Object> tree(@Nullable Object... namesAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            tree.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return tree;
    }
}
