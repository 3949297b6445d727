package org.kakehashi.tick.checker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The table of what checkers want remembered. */
@ApplicationScoped
class CheckerStates {
    private static final String OF_TEAM =
            " from checker_state where exercise_id = :exercise and service = :service and team_id = :team";

    @Inject
    EntityManager entities;

    /** The part of one service of an exercise. */
    CheckerMemory of(long exerciseId, String service) {
        return new CheckerMemory() {
            @Override
            public Map<String, String> recall(long teamId, String name) {
                return CheckerStates.this.recall(new Owner(exerciseId, service, teamId), name);
            }

            @Override
            public String keep(long teamId, String name, long tick, Map<String, String> kept) {
                return CheckerStates.this.keep(new Owner(exerciseId, service, teamId), name, tick, kept);
            }
        };
    }

    record Owner(long exerciseId, String service, long teamId) {}

    @Transactional
    Map<String, String> recall(Owner owner, String name) {
        List<?> found = of(owner, "select kept" + OF_TEAM + " and name = :name")
                .setParameter("name", name)
                .getResultList();
        return found.isEmpty() ? Map.of() : read(String.valueOf(found.getFirst()));
    }

    @Transactional
    String keep(Owner owner, String name, long tick, Map<String, String> kept) {
        if (tick != CheckerMemory.ALWAYS) {
            of(owner, "delete" + OF_TEAM + " and round <> " + CheckerMemory.ALWAYS + " and round < :oldest")
                    .setParameter("oldest", tick - CheckerMemory.TICKS)
                    .executeUpdate();
        }
        Number others = (Number) of(owner, "select coalesce(sum(char_length(kept)), 0)" + OF_TEAM + " and name <> :name")
                .setParameter("name", name)
                .getSingleResult();
        String written = write(kept);
        if (others.longValue() + written.length() > CheckerMemory.MOST) {
            return CheckerMemory.tooLarge();
        }
        of(
                        owner,
                        "insert into checker_state (exercise_id, service, team_id, name, round, kept)"
                                + " values (:exercise, :service, :team, :name, :tick, :kept)"
                                + " on duplicate key update round = :tick, kept = :kept")
                .setParameter("name", name)
                .setParameter("tick", tick)
                .setParameter("kept", written)
                .executeUpdate();
        return "";
    }

    private Query of(Owner owner, String sql) {
        return entities.createNativeQuery(sql)
                .setParameter("exercise", owner.exerciseId())
                .setParameter("service", owner.service())
                .setParameter("team", owner.teamId());
    }

    private static String write(Map<String, String> kept) {
        ObjectNode all = CheckerJson.object();
        kept.forEach(all::put);
        return all.toString();
    }

    private static Map<String, String> read(String written) {
        try {
            return CheckerJson.texts(CheckerJson.object(written.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the platform wrote it", e);
        }
    }
}
