package org.kakehashi.exercise.team;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.kakehashi.account.Token;

@ApplicationScoped
public class Teams implements PanacheRepository<Team> {
    public List<Team> of(long exerciseId) {
        return list("exerciseId = ?1 order by id", exerciseId);
    }

    public Optional<Team> withJoinCode(String code) {
        return find("joinCodeHash", Token.hash(code)).firstResultOptional();
    }
}
