package org.kakehashi.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.util.Collections;
import java.util.List;
import org.hibernate.Session;

/** The stored submissions. */
@ApplicationScoped
class Answered {
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int COLUMNS = 9;

    @Inject
    Session session;

    /** The same submissions sent before; and others with the same form, which tell nothing. */
    List<Submission> before(List<Judging.Answer> answers) {
        return session.createSelectionQuery(
                        "from Submission where participantId in ?1 and requestKey in ?2", Submission.class)
                .setParameterList(
                        1,
                        answers.stream()
                                .map(answer -> answer.player().participantId())
                                .toList())
                .setParameterList(
                        2,
                        answers.stream()
                                .map(answer -> answer.sent().requestKey())
                                .toList())
                .getResultList();
    }

    /** Stores new ones at once, with one statement for all. */
    void store(List<Submission> submissions) {
        if (submissions.isEmpty()) {
            return;
        }
        String rows = String.join(", ", Collections.nCopies(submissions.size(), ROW));
        session.doWork(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into submission (" + Submission.COLUMNS + ") values " + rows)) {
                for (int i = 0; i < submissions.size(); i++) {
                    submissions.get(i).setIn(insert, i * COLUMNS);
                }
                insert.executeUpdate();
            }
        });
    }
}
