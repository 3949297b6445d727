package org.kakehashi.play;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kakehashi.play.answers.TooManyWrongAnswers;
import org.kakehashi.play.answers.Usable;
import org.kakehashi.scoring.BatchingWriter;
import org.kakehashi.scoring.BatchingWriter.Outcome;
import org.kakehashi.site.Refused;

/** Taking answers. Those of one exercise that come at the same time are judged and stored together ({@link Judging}). */
@ApplicationScoped
public class Submissions {
    @Inject
    Answered answered;

    @Inject
    Judging judging;

    private final BatchingWriter<Judging.Answer, Submission> writer = new BatchingWriter<>("answers", this::store);

    /**
     * Judges an answer and returns after it is stored with everything that follows from it; call it outside of a
     * transaction. Sending the same form with the same answer again gives the stored reply, also after the exercise has
     * ended.
     *
     * @param answer as typed; the ids of chosen options, or the parts of a set, one a line
     * @param requestKey minted with the form, at most 64 characters
     * @throws Refused if the task is not there or not open, the exercise does not run, the answer cannot be judged
     *     ({@link Usable}), or the team guessed too often ({@link TooManyWrongAnswers}); nothing is stored then
     * @throws BatchingWriter.NotWritten if it is not known whether it was stored; sending it again tells
     */
    public Reply submit(Player player, String taskId, @Nullable String answer, @Nullable String requestKey) {
        Sent sent = Sent.of(taskId, answer, requestKey);
        return writer.write(player.exerciseId(), new Judging.Answer(player, sent))
                .reply();
    }

    void stop(@Observes ShutdownEvent event) {
        writer.stop();
    }

    /** Stores those that are new, and finds those that were sent before, here or in the same batch. */
    private List<Outcome<Submission>> store(long exerciseId, List<Judging.Answer> batch) {
        Map<Submission.Once, Outcome<Submission>> known = new LinkedHashMap<>();
        QuarkusTransaction.requiringNew()
                .call(() -> answered.before(batch))
                .forEach(before -> known.put(before.once(), Outcome.of(before)));
        Map<Submission.Once, Judging.Answer> fresh = new LinkedHashMap<>();
        for (Judging.Answer answer : batch) {
            if (!known.containsKey(Submission.Once.of(answer))) {
                fresh.putIfAbsent(Submission.Once.of(answer), answer);
            }
        }
        if (!fresh.isEmpty()) {
            List<Outcome<Submission>> outcomes = judged(exerciseId, List.copyOf(fresh.values()));
            List<Submission.Once> keys = List.copyOf(fresh.keySet());
            for (int i = 0; i < keys.size(); i++) {
                known.put(keys.get(i), outcomes.get(i));
            }
        }
        List<Outcome<Submission>> all = new ArrayList<>();
        batch.forEach(answer -> all.add(known.get(Submission.Once.of(answer))));
        return all;
    }

    /** All of them are refused when the exercise does not run, but not those that were stored before. */
    private List<Outcome<Submission>> judged(long exerciseId, List<Judging.Answer> answers) {
        try {
            return judging.judge(exerciseId, answers);
        } catch (Refused refused) {
            return answers.stream()
                    .map(answer -> Outcome.<Submission>refused(refused))
                    .toList();
        }
    }
}
