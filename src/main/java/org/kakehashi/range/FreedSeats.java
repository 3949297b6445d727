package org.kakehashi.range;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.kakehashi.exercise.team.Seats;

/** Makes the desk of a freed seat new, in the transaction that frees it: the next person must not see it as it was. */
@ApplicationScoped
class FreedSeats {
    @Inject
    Ranges ranges;

    void renew(@Observes Seats.Freed freed) {
        ranges.resetSeat(freed.teamId(), freed.seat());
    }
}
