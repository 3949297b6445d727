package org.kakehashi.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.ExerciseHasEnded;
import org.kakehashi.exercise.ExerciseIsPaused;
import org.kakehashi.exercise.ExerciseNotStarted;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.play.answers.TooManyWrongAnswers;
import org.kakehashi.play.answers.Usable;
import org.kakehashi.site.Refused;

@QuarkusTest
class SubmissionsTest {
    private static final String EACH_ITS_OWN = """
            kakehashi: 1
            id: each-its-own
            version: 1.0.0
            title: {en: Each its own, ja: それぞれの値}
            summary: {en: A flag on each desk., ja: 各自の机にフラグ。}
            kind: lab
            minutes: 10
            parameters:
              leak: {flag: true, per: participant}
            networks: [lan]
            nodes:
              desk:
                image: desk
                networks: [lan]
                per: participant
                console: trainee
                files: {/srv/own/note.txt: {text: "${leak}"}}
            tasks:
              - id: find-leak
                title: {en: Find it, ja: 見つける}
                text: {en: Find the flag of your desk., ja: 机のフラグを見つけてください。}
                points: 100
                answer: {flag: leak}
            rehearsal:
              - {on: desk, run: [cat, /srv/own/note.txt], submit: find-leak}
            """;

    @Inject
    Submissions submissions;

    @Inject
    Played played;

    @Inject
    Lifecycle lifecycle;

    @Inject
    EntityManager database;

    private SampleExercise.Made exercise;
    private Player eu;
    private String flag;

    @BeforeEach
    void twoTeamsPlay() {
        exercise = played.running();
        eu = played.join(exercise.eu(), "Marta");
        flag = played.value(exercise.eu(), "leak");
    }

    private Verdict submit(Player player, String task, String answer) {
        return submissions.submit(player, task, answer, key()).verdict();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void theRightFlagSolvesTheTaskAndWritesItsFact() {
        assertEquals(Verdict.SOLVED, submit(eu, "find-leak", flag));
        assertEquals(List.of("SOLVED find-leak"), played.facts(exercise.eu()));
        var fact = played.events(exercise.eu()).getFirst();
        assertEquals(eu.participantId(), fact.participantId());
        assertTrue(fact.elapsed().toSeconds() >= 60, "play time: " + fact.elapsed());
    }

    @Test
    void aFlagTypedOnAJapaneseKeyboardInFullWidthCounts() {
        String fullWidth = flag.chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertEquals(Verdict.SOLVED, submit(eu, "find-leak", "　" + fullWidth + " "));
    }

    @Test
    void aPerTeamWordCountsInAnyCase() {
        submit(eu, "find-leak", flag);
        String owner = played.value(exercise.eu(), "owner");
        assertEquals(Verdict.WRONG, submit(eu, "who-owns-it", owner + "x"));
        assertEquals(Verdict.SOLVED, submit(eu, "who-owns-it", " " + owner.toUpperCase(java.util.Locale.ROOT)));
    }

    /** Of a parameter per participant the own value is right; that of a team-mate is no more than wrong, and nobody's theft. */
    @Test
    void aParticipantsOwnFlagCountsAndNotThatOfATeamMate() {
        SampleExercise.Made own = played.running(EACH_ITS_OWN);
        Player marta = played.join(own.eu(), "Marta");
        Player lukas = played.join(own.eu(), "Lukas");
        Player hana = played.join(own.jp(), "Hana");
        String flagOfMarta = played.value(own.eu(), 1, "leak");
        assertNotEquals(flagOfMarta, played.value(own.eu(), 2, "leak"));
        assertEquals(Verdict.WRONG, submit(lukas, "find-leak", flagOfMarta));
        assertEquals(Verdict.WRONG, submit(hana, "find-leak", flagOfMarta));
        assertEquals(List.of("FOREIGN_FLAG find-leak"), played.facts(own.jp()));
        assertEquals(Verdict.SOLVED, submit(marta, "find-leak", flagOfMarta));
        assertEquals(List.of("WRONG find-leak", "SOLVED find-leak"), played.facts(own.eu()));
    }

    @Test
    void ofFiftyEqualSubmissionsAtOnceOneCountsAndAllGetTheSameReply() throws Exception {
        String key = key();
        List<Reply> replies = atOnce(50, () -> submissions.submit(eu, "find-leak", flag, key));
        assertEquals(1, replies.stream().distinct().count(), replies.toString());
        assertEquals(Verdict.SOLVED, replies.getFirst().verdict());
        assertEquals(List.of("SOLVED find-leak"), played.facts(exercise.eu()));
        assertEquals(1, played.submissions(exercise.eu()));
    }

    @Test
    void ofTwoMembersWhoSolveAtOnceOneScoresAndTheOtherIsToldSo() throws Exception {
        Player second = played.join(exercise.eu(), "Lukas");
        List<Player> members = Collections.synchronizedList(new ArrayList<>(List.of(eu, second)));
        List<Verdict> verdicts = atOnce(2, () -> submit(members.removeFirst(), "find-leak", flag));
        assertEquals(
                List.of(Verdict.SOLVED, Verdict.ALREADY_SOLVED),
                verdicts.stream()
                        .sorted()
                        .sorted(java.util.Comparator.comparingInt(v -> v == Verdict.SOLVED ? 0 : 1))
                        .toList());
        assertEquals(List.of("SOLVED find-leak"), played.facts(exercise.eu()));
    }

    @Test
    void aRepeatedSendIsToldTheStoredReplyEvenAfterTheEnd() {
        String key = key();
        Reply first = submissions.submit(eu, "find-leak", flag, key);
        lifecycle.end(exercise.id(), "test");
        assertEquals(first, submissions.submit(eu, "find-leak", flag, key));
    }

    @Test
    void anOldFormWithAnotherAnswerIsANewSubmission() {
        String key = key();
        assertEquals(
                Verdict.WRONG,
                submissions.submit(eu, "find-leak", "KKH{no}", key).verdict());
        assertEquals(
                Verdict.SOLVED, submissions.submit(eu, "find-leak", flag, key).verdict());
    }

    @Test
    void nothingCountsBeforeTheStartInAPauseOrAfterTheEnd() {
        SampleExercise.Made waiting = played.scheduled();
        Player early = played.join(waiting.eu(), "Early");
        assertThrows(ExerciseNotStarted.class, () -> submit(early, "find-leak", "x"));
        lifecycle.pause(exercise.id(), "test");
        assertThrows(ExerciseIsPaused.class, () -> submit(eu, "find-leak", flag));
        lifecycle.end(exercise.id(), "test");
        assertThrows(ExerciseHasEnded.class, () -> submit(eu, "find-leak", flag));
        assertEquals(List.of(), played.facts(exercise.eu()));
        assertEquals(0, played.submissions(exercise.eu()));
    }

    @Test
    void aSubmissionThatRacesWithTheEndIsEitherRefusedOrCounted() throws Exception {
        List<Player> players = Collections.synchronizedList(
                new ArrayList<>(List.of(eu, played.join(exercise.eu(), "Lukas"), played.join(exercise.jp(), "花"))));
        List<String> outcomes = atOnce(4, () -> {
            if (players.isEmpty()) {
                lifecycle.end(exercise.id(), "test");
                return "end";
            }
            Player player = players.removeFirst();
            try {
                return submit(player, "find-leak", "KKH{wrong}").toString();
            } catch (ExerciseHasEnded refused) {
                return "refused";
            }
        });
        long counted = outcomes.stream().filter("WRONG"::equals).count();
        assertEquals(counted, played.submissions(exercise.eu()) + played.submissions(exercise.jp()));
        assertEquals(
                counted,
                played.facts(exercise.eu()).size() + played.facts(exercise.jp()).size());
    }

    @Test
    void aFlagOfAnotherTeamIsAWrongAnswerToItsSenderAndAFactToTheInstructor() {
        Player jp = played.join(exercise.jp(), "花");
        Reply foreign = submissions.submit(jp, "find-leak", "\u200b" + flag + "\u2060", key());
        Reply wrong = submissions.submit(jp, "find-leak", "KKH{guess}", key());
        assertEquals(wrong.verdict(), foreign.verdict());
        assertEquals(List.of("FOREIGN_FLAG find-leak", "WRONG find-leak"), played.facts(exercise.jp()));
        assertEquals(exercise.eu().id(), foreignTeamOf(jp));
    }

    @Transactional
    Long foreignTeamOf(Player player) {
        return database.createQuery(
                        "select s.foreignTeamId from Submission s where s.participantId = ?1 and s.foreignTeamId is not null",
                        Long.class)
                .setParameter(1, player.participantId())
                .getSingleResult();
    }

    @Test
    void afterTenWrongAnswersInAMinuteTheTeamWaitsForThatTaskOnly() {
        Player second = played.join(exercise.eu(), "Lukas");
        for (int i = 0; i < 10; i++) {
            submit(i % 2 == 0 ? eu : second, "find-leak", "KKH{" + i + "}");
        }
        var refused = assertThrows(TooManyWrongAnswers.class, () -> submit(eu, "find-leak", flag));
        assertEquals(Refused.Reason.TOO_MANY, refused.reason());
        assertTrue(refused.seconds() >= 1 && refused.seconds() <= 60, "seconds: " + refused.seconds());
        assertEquals(10, played.submissions(exercise.eu()));
        Player jp = played.join(exercise.jp(), "花");
        assertEquals(Verdict.SOLVED, submit(jp, "find-leak", played.value(exercise.jp(), "leak")));
    }

    @Test
    void guessingAtOnceGivesNoMoreThanTenAnswers() throws Exception {
        List<String> outcomes = atOnce(30, () -> {
            try {
                return submit(eu, "find-leak", "KKH{" + UUID.randomUUID() + "}").toString();
            } catch (TooManyWrongAnswers refused) {
                return "refused";
            }
        });
        assertEquals(10, outcomes.stream().filter("WRONG"::equals).count());
        assertEquals(10, played.facts(exercise.eu()).size());
    }

    @Test
    void aTaskThatHasNotOpenedTakesNoAnswer() {
        String owner = played.value(exercise.eu(), "owner");
        assertThrows(TeamTasks.TaskIsLocked.class, () -> submit(eu, "who-owns-it", owner));
        assertEquals(0, played.submissions(exercise.eu()));
    }

    @Test
    void whatCannotBeJudgedIsRefusedAndNotStored() {
        assertThrows(Usable.AnswerIsEmpty.class, () -> submit(eu, "find-leak", " 　"));
        assertThrows(Usable.AnswerIsTooLong.class, () -> submit(eu, "find-leak", "あ".repeat(501)));
        assertThrows(Usable.AnswerHasAnotherForm.class, () -> submit(eu, "find-leak", "leak"));
        assertThrows(Sent.FormIsIncomplete.class, () -> submissions.submit(eu, "find-leak", flag, null));
        assertThrows(Sent.FormIsIncomplete.class, () -> submissions.submit(eu, "find-leak", flag, "k".repeat(65)));
        assertEquals(
                Refused.Reason.NOT_FOUND,
                assertThrows(Refused.class, () -> submit(eu, "no-such-task", flag))
                        .reason());
        assertEquals(0, played.submissions(exercise.eu()));
        assertEquals(Verdict.WRONG, submit(eu, "find-leak", "KKH{" + "🦊".repeat(495) + "}"));
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> futures = threads.invokeAll(Collections.nCopies(times, call));
            for (Future<T> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }
}
