package org.kakehashi.exercise.team;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
public class Participants implements PanacheRepository<Participant> {
    /** Everybody who ever joined a team, those whose seat was freed too. */
    public List<Participant> of(long teamId) {
        return list("teamId = ?1 order by id", teamId);
    }

    /** Those who have a seat in a team, by seat. */
    public List<Participant> seatedIn(long teamId) {
        return list("teamId = ?1 and seat is not null order by seat", teamId);
    }

    /** Those who have a seat in any team of an exercise, by team, each by seat. */
    public Map<Long, List<Participant>> seatedByTeam(long exerciseId) {
        return list(
                        "seat is not null and teamId in (select id from Team where exerciseId = ?1) order by seat",
                        exerciseId)
                .stream()
                .collect(Collectors.groupingBy(Participant::teamId));
    }

    /** The participant with this id, as long as the seat is theirs. */
    public Optional<Participant> seated(long id) {
        return findByIdOptional(id).filter(Participant::isSeated);
    }

    /** How many seats are taken, by team; teams without participants are left out. */
    public Map<Long, Long> seatsTaken() {
        return getEntityManager()
                .createQuery(
                        "select teamId, count(*) from Participant where seat is not null group by teamId",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
