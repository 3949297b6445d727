package org.kakehashi.play;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One answer of a participant and its verdict; never changed, never deleted. */
@Entity
@Table(name = "submission")
class Submission {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "exercise_id")
    private Long exerciseId;

    @Column(name = "team_id")
    private Long teamId;

    @Column(name = "participant_id")
    private Long participantId;

    @Column(name = "task_id")
    private String taskId;

    @Column(name = "request_key")
    private String requestKey;

    @Column(name = "answer_sha256")
    private String answerSha256;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "foreign_team_id")
    private @Nullable Long foreignTeamId;

    @Column(name = "submitted_at")
    private Instant at;

    protected Submission() {}

    Submission(Player player, Sent sent, Verdict verdict, @Nullable Long foreignTeamId, Instant at) {
        this.exerciseId = player.exerciseId();
        this.teamId = player.teamId();
        this.participantId = player.participantId();
        this.taskId = sent.taskId();
        this.requestKey = sent.requestKey();
        this.answerSha256 = sent.answerSha256();
        this.verdict = verdict;
        this.foreignTeamId = foreignTeamId;
        this.at = at;
    }

    Reply reply() {
        return new Reply(taskId, verdict, at);
    }

    Instant at() {
        return at;
    }
}
