package org.kakehashi.exercise;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class Participants implements PanacheRepository<Participant> {
    public List<Participant> of(long teamId) {
        return list("teamId = ?1 order by seat", teamId);
    }
}
