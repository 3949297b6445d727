package org.kakehashi.play;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored submissions. */
@ApplicationScoped
class Answered implements PanacheRepository<Submission> {
    /** The same submission sent before: same form, same task, same answer. */
    Optional<Submission> before(Player player, Sent sent) {
        return find(
                        "participantId = ?1 and requestKey = ?2 and taskId = ?3 and answerSha256 = ?4",
                        player.participantId(),
                        sent.requestKey(),
                        sent.taskId(),
                        sent.answerSha256())
                .firstResultOptional();
    }

    /** Moments of a team's latest wrong answers to a task, newest first. */
    List<Instant> latestWrong(long teamId, String taskId, int most) {
        return find("teamId = ?1 and taskId = ?2 and verdict = ?3 order by at desc", teamId, taskId, Verdict.WRONG)
                .page(0, most)
                .stream()
                .map(Submission::at)
                .toList();
    }
}
