package org.kakehashi.tick.checker;

import org.kakehashi.tick.checker.wire.CheckerAddress;

/** Finds out where a checker is now. */
interface CheckerDoor {
    /** @throws CheckerUnavailable if it is nowhere now */
    CheckerAddress open();

    /** Nobody answered there: it may be elsewhere now. */
    void closed(CheckerAddress address);

    /** One that never moves. */
    static CheckerDoor at(CheckerAddress address) {
        return new CheckerDoor() {
            @Override
            public CheckerAddress open() {
                return address;
            }

            @Override
            public void closed(CheckerAddress same) {
                // It is where it is.
            }
        };
    }
}
