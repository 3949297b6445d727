package org.kakehashi.terminal;

import java.time.Duration;

/** The limits of terminals as they are where nobody set others. */
final class UsualLimits implements TerminalConfig {
    @Override
    public Duration grace() {
        return Duration.ofSeconds(60);
    }

    @Override
    public Duration idle() {
        return Duration.ofHours(2);
    }

    @Override
    public Duration life() {
        return Duration.ofHours(4);
    }

    @Override
    public int perTrainee() {
        return 3;
    }

    @Override
    public boolean sweepAtStart() {
        return true;
    }
}
