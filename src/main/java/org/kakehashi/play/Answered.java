package org.kakehashi.play;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.List;
import org.hibernate.Session;

/** The stored submissions. */
@ApplicationScoped
class Answered implements PanacheRepository<Submission> {
    /** The same submissions sent before; and others with the same form, which tell nothing. */
    List<Submission> before(List<Judging.Answer> answers) {
        return list(
                "participantId in ?1 and requestKey in ?2",
                answers.stream().map(answer -> answer.player().participantId()).toList(),
                answers.stream().map(answer -> answer.sent().requestKey()).toList());
    }

    /** Stores new ones at once. */
    void store(List<Submission> submissions) {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into submission (" + Submission.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Submission submission : submissions) {
                    submission.addTo(insert);
                }
                insert.executeBatch();
            }
        });
    }
}
