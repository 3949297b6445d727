package org.kakehashi.play;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.Seats;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.site.Refused;

/** Participants with their team. */
@ApplicationScoped
public class Players {
    private final Cache<Long, Player> remembered = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    @Inject
    Participants participants;

    @Inject
    Teams teams;

    /** {@link #get} as remembered for a minute; a freed seat is forgotten at once. */
    public Player remembered(long participantId) {
        return remembered.get(participantId, this::get);
    }

    /** The participant, if it is remembered. */
    public Optional<Player> known(long participantId) {
        return Optional.ofNullable(remembered.getIfPresent(participantId));
    }

    void seatFreed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Seats.Freed freed) {
        remembered.invalidate(freed.participantId());
    }

    /** The participant with this id; 404 if there is none, or if the seat was freed. */
    @Transactional
    public Player get(long participantId) {
        Participant participant = participants.seated(participantId).orElseThrow(Refused::notFound);
        Team team = teams.findByIdOptional(participant.teamId()).orElseThrow(Refused::notFound);
        return new Player(
                participant.id(),
                participant.displayName(),
                participant.seat(),
                team.id(),
                team.name(),
                team.region(),
                team.seats(),
                team.exerciseId());
    }
}
