package org.kakehashi.play;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** One answer of a participant and its verdict; never changed, never deleted. */
@Entity
@Table(name = "submission")
class Submission {
    static final String COLUMNS = "exercise_id, team_id, participant_id, task_id, request_key, answer_sha256, verdict,"
            + " foreign_team_id, submitted_at";

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

    /** What makes a submission the same as one before: same form, same task, same answer. */
    record Once(long participantId, String requestKey, String taskId, String answerSha256) {
        static Once of(Judging.Answer answer) {
            return new Once(
                    answer.player().participantId(),
                    answer.sent().requestKey(),
                    answer.sent().taskId(),
                    answer.sent().answerSha256());
        }
    }

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

    Once once() {
        return new Once(participantId, requestKey, taskId, answerSha256);
    }

    /**
     * Sets its values in an insert of {@link #COLUMNS}.
     *
     * @param before parameters before its first
     */
    void setIn(PreparedStatement insert, int before) throws SQLException {
        insert.setLong(before + 1, exerciseId);
        insert.setLong(before + 2, teamId);
        insert.setLong(before + 3, participantId);
        insert.setString(before + 4, taskId);
        insert.setString(before + 5, requestKey);
        insert.setString(before + 6, answerSha256);
        insert.setString(before + 7, verdict.name());
        insert.setObject(before + 8, foreignTeamId);
        insert.setObject(before + 9, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    Reply reply() {
        return new Reply(taskId, verdict, at);
    }

    Instant at() {
        return at;
    }
}
