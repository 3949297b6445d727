package org.kakehashi.tick.submission.relay;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.OptionalLong;
import org.kakehashi.range.access.ServiceAddresses;

/** By which addresses teams are known inside of a range: all that a team sends into the arena comes from its gate. */
@ApplicationScoped
class GateAddresses {
    @Inject
    ServiceAddresses addresses;

    /** Of an exercise that plays they do not change; its networks are made anew only between plays. */
    private final LoadingCache<Long, ServiceAddresses.Directory> arenas = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build(exercise -> addresses.of(exercise));

    /**
     * The team whose traffic comes from an address in the arena.
     *
     * @param address of IPv4, such as {@code 10.160.0.5}; may be anybody's
     */
    OptionalLong teamAt(long exerciseId, String address) {
        return arenas.get(exerciseId)
                .from(address)
                .map(team -> OptionalLong.of(team.teamId()))
                .orElse(OptionalLong.empty());
    }
}
