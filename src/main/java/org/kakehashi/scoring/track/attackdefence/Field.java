package org.kakehashi.scoring.track.attackdefence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Ranking;

/**
 * Teams, services and flag stores by number, as arrays hold them. A cell is a team's service; a place is a team's flag store.
 */
final class Field {
    static final int NONE = -1;
    private static final int MOST_TEAMS = 1024;
    private static final int MOST_STORES = 512;

    final AttackDefenceRules rules;
    final int teams;
    final int services;
    final int stores;
    /** Words of a set of teams. */
    final int words;
    /** How many teams are ranked. */
    final int rankedTeams;

    private final Map<Long, Integer> teamNumbers = new HashMap<>();
    private final Map<String, Integer> serviceNumbers = new HashMap<>();
    private final Map<String, Map<String, Integer>> storeNumbers = new HashMap<>();
    private final int[] firstStore;
    private final int[] serviceOfStore;
    private final boolean[] ranked;
    private final long[] rankedBits;

    Field(AttackDefenceRules rules) {
        this.rules = rules;
        teams = rules.entrants().size();
        services = rules.services().size();
        stores = rules.services().stream()
                .mapToInt(service -> service.stores().size())
                .sum();
        if (teams > MOST_TEAMS || stores > MOST_STORES) {
            throw new IllegalArgumentException(
                    "at most " + MOST_TEAMS + " teams and " + MOST_STORES + " flag stores: " + teams + ", " + stores);
        }
        words = (teams + Long.SIZE - 1) / Long.SIZE;
        ranked = new boolean[teams];
        rankedBits = new long[words];
        firstStore = new int[services + 1];
        serviceOfStore = new int[stores];
        numberTeams();
        numberServices();
        rankedTeams = count(rankedBits, 0);
    }

    private void numberTeams() {
        for (int team = 0; team < teams; team++) {
            teamNumbers.put(entrant(team).teamId(), team);
            ranked[team] = entrant(team).isRanked();
            if (ranked[team]) {
                rankedBits[team / Long.SIZE] |= 1L << team;
            }
        }
    }

    private void numberServices() {
        int store = 0;
        for (int service = 0; service < services; service++) {
            Service one = rules.services().get(service);
            serviceNumbers.put(one.id(), service);
            firstStore[service] = store;
            Map<String, Integer> ofService = new HashMap<>();
            for (Service.FlagStore each : one.stores()) {
                serviceOfStore[store] = service;
                ofService.put(each.id(), store++);
            }
            storeNumbers.put(one.id(), ofService);
        }
        firstStore[services] = store;
    }

    Entrant entrant(int team) {
        return rules.entrants().get(team);
    }

    Service service(int service) {
        return rules.services().get(service);
    }

    Service.FlagStore store(int store) {
        int service = serviceOfStore[store];
        return service(service).stores().get(store - firstStore[service]);
    }

    /** {@link #NONE} for a team that does not count here. */
    int team(long teamId) {
        return teamNumbers.getOrDefault(teamId, NONE);
    }

    int service(String id) {
        return serviceNumbers.getOrDefault(id, NONE);
    }

    int store(String service, String store) {
        return Objects.requireNonNull(storeNumbers.getOrDefault(service, Map.of()))
                .getOrDefault(store, NONE);
    }

    int serviceOf(int store) {
        return serviceOfStore[store];
    }

    /** Number of a service's first store; the one after its last is that of the next service. */
    int firstStore(int service) {
        return firstStore[service];
    }

    int storesOf(int service) {
        return firstStore[service + 1] - firstStore[service];
    }

    int cells() {
        return teams * services;
    }

    int places() {
        return teams * stores;
    }

    int cell(int team, int service) {
        return team * services + service;
    }

    int place(int team, int store) {
        return team * stores + store;
    }

    /** Whether it is compared with others; one who is disqualified is not, but the others' values stay as they are. */
    boolean isRanked(int team) {
        return ranked[team];
    }

    boolean plays(int team) {
        return team != NONE && entrant(team).ranking() != Ranking.NOP;
    }

    /** How many ranked teams are in a set. */
    int countRanked(long[] sets, int at) {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(sets[at + word] & rankedBits[word]);
        }
        return count;
    }

    /** How many teams are in a set. */
    int count(long[] sets, int at) {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(sets[at + word]);
        }
        return count;
    }

    static boolean has(long[] sets, int at, int team) {
        return (sets[at + team / Long.SIZE] & 1L << team) != 0;
    }
}
