package org.kakehashi.play;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who has the play page open, so that a team sees who else of it is here. In memory only; coming and going is news to the team. */
@ApplicationScoped
public class Presence {
    /** Browsers let a page that nobody looks at ask once a minute only. */
    static final Duration GONE_AFTER = Duration.ofSeconds(90);

    private final Cache<Long, Player> here = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(GONE_AFTER)
            .scheduler(Scheduler.systemScheduler())
            .removalListener(this::removed)
            .build();

    @Inject
    TeamChanges changes;

    /** A page of this player asked for something. */
    public void seen(Player player) {
        if (here.asMap().put(player.participantId(), player) == null) {
            changes.cameOrWent(player.teamId());
        }
    }

    public boolean isHere(long participantId) {
        return here.getIfPresent(participantId) != null;
    }

    private void removed(@Nullable Long participantId, @Nullable Player player, RemovalCause cause) {
        if (player != null && cause.wasEvicted()) {
            changes.cameOrWent(player.teamId());
        }
    }
}
