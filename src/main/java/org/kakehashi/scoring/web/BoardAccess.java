package org.kakehashi.scoring.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.site.Refused;

/**
 * Who may see the boards of an exercise: staff, its participants, its observers; to everybody else it is not there. A
 * participant never changes teams, so that what was found once is right without the database too.
 */
@ApplicationScoped
public class BoardAccess {
    /**
     * What somebody may see here.
     *
     * @param staff sees every fact of every team
     * @param team own team of a participant, who sees its facts
     */
    public record Seat(boolean staff, Optional<Long> team) {
        /** The board as it may be seen from here. */
        public LiveBoard.Shown of(LiveBoard.Shown shown) {
            return staff ? shown : shown.forPublic();
        }

        public boolean seesFactsOf(long teamId) {
            return staff || team.filter(own -> own == teamId).isPresent();
        }
    }

    private record Place(long exercise, long team) {}

    @Inject
    CurrentVisitor visitor;

    @Inject
    Participants participants;

    @Inject
    Teams teams;

    private final Cache<Long, Place> places = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(12))
            .build();

    /** The visitor's seat, or the refusal that says that there is no such board. */
    public Seat seat(long exercise) {
        if (visitor.is(Role.INSTRUCTOR) || visitor.is(Role.AUTHOR)) {
            return new Seat(true, Optional.empty());
        }
        Subject subject = visitor.subject().orElseThrow(Refused::notFound);
        return switch (subject.kind()) {
            case ACCOUNT -> new Seat(false, Optional.empty());
            case OBSERVER -> observer(subject.id() == exercise);
            case PARTICIPANT -> participant(subject.id(), exercise);
        };
    }

    private static Seat observer(boolean ofThisExercise) {
        if (!ofThisExercise) {
            throw Refused.notFound();
        }
        return new Seat(false, Optional.empty());
    }

    private Seat participant(long id, long exercise) {
        Place place = places.get(id, this::find);
        if (place.exercise != exercise) {
            throw Refused.notFound();
        }
        return new Seat(false, Optional.of(place.team));
    }

    private Place find(long participant) {
        Team team = participants
                .findByIdOptional(participant)
                .flatMap(found -> teams.findByIdOptional(found.teamId()))
                .orElseThrow(Refused::notFound);
        return new Place(team.exerciseId(), team.id());
    }
}
