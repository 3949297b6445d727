package org.kakehashi.tick.submission;

import jakarta.enterprise.inject.Vetoed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.kakehashi.flag.Secret;
import org.kakehashi.flag.ServiceFlags;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scoring.BatchingWriter.Outcome;
import org.kakehashi.scoring.LedgerOnJdbc;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.site.Loops;

/**
 * The submission of flags as the platform does it, without all the rest of the platform: rules, memory, group commit, the
 * ledger's writing. Only the transaction is begun and committed by hand. It starts in a moment, to be killed often.
 */
public final class FlagProcess {
    static final int TICK = 20_000;

    private FlagProcess() {}

    /** A game whose flags count as long as a test lasts. */
    static FlagGame game(ServiceFlags flags, long first, long second) {
        var plan = new AttackDefencePlan(SampleDefencePlans.PLAN.services(), new AttackDefencePlan.Ticks(60, TICK + 1));
        return new FlagGame(new FlagRules(flags, plan, Set.of(first, second), Set.of()), null, TICK);
    }

    /** Wires what the platform would wire. */
    public static FlagSubmissions submissions(Config settings, String secret, long first, long second) {
        var games = new FlagGames() {
            private final FlagGame game = game(new ServiceFlags(Secret.ofHex(secret)), first, second);

            @Override
            FlagGame of(long exerciseId) {
                return game;
            }
        };
        var submissions = new FlagSubmissions();
        submissions.games = games;
        submissions.known = new KnownCaptures();
        submissions.captures = new OnOneConnection(settings);
        submissions.captures.known = submissions.known;
        submissions.rates = new TeamRates(new Generous());
        submissions.loops = new Loops();
        return submissions;
    }

    /** Writes batches in transactions of one connection, one after the other as the platform does for one exercise. */
    @Vetoed
    private static final class OnOneConnection extends Captures {
        private final Connection connection;

        private OnOneConnection(Config settings) {
            try {
                connection = DriverManager.getConnection(
                        settings.getValue("quarkus.datasource.jdbc.url", String.class),
                        settings.getValue("quarkus.datasource.username", String.class),
                        settings.getValue("quarkus.datasource.password", String.class));
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        List<Outcome<FlagAnswer>> store(long exerciseId, List<Submitted> batch) {
            try {
                var when = new FactTime(Instant.now(), Duration.ofMinutes(2));
                List<FlagAnswer> answers =
                        append(batch, TICK, when, facts -> LedgerOnJdbc.append(connection, exerciseId, facts));
                connection.commit();
                return committed(exerciseId, batch, answers);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Limits that no test meets. */
    static final class Generous implements SubmissionConfig {
        @Override
        public int port() {
            return 0;
        }

        @Override
        public int flagsPerSecond() {
            return 1_000_000;
        }

        @Override
        public int burst() {
            return 1_000_000;
        }

        @Override
        public int waitingPerTeam() {
            return 4_096;
        }

        @Override
        public int connectionsPerAddress() {
            return 1_000;
        }

        @Override
        public int connectionsPerTeam() {
            return 1_000;
        }

        @Override
        public int connections() {
            return 1_000;
        }

        @Override
        public Duration idle() {
            return Duration.ofMinutes(5);
        }
    }

    /** Limits for who wires it. */
    public static SubmissionConfig limits() {
        return new Generous();
    }

    /** Of a team that is who it says. */
    public static Optional<Submitter> believed(long exerciseId, String team) {
        return Optional.of(new Submitter(exerciseId, Long.parseLong(team), 0));
    }
}
