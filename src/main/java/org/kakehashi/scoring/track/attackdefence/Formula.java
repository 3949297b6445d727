package org.kakehashi.scoring.track.attackdefence;

/** How captures and checks become points. Only IEEE-exact operations (+ − × ÷ √), or {@link StrictMath}. */
interface Formula {
    /** The name by which scenarios ask for it. */
    String id();

    /** Nothing yet. */
    Tally start(Field field);

    /** One that values each tick's flags and checks by themselves: the sum does not depend on any order. */
    interface Additive extends Formula {
        /** How many ticks after its own the checks of a flag's tick change what it is worth; 0 if they do not. */
        default int checksReach(Field field) {
            return 0;
        }

        /** Adds what the flags placed in a tick are worth now to those who captured, lost or kept them. */
        void flags(Game game, int tick, Sheet into);

        /** Adds what the checks of a tick are worth. */
        void checks(Game game, int tick, Sheet into);

        @Override
        default Tally start(Field field) {
            return new AdditiveTally(this, field);
        }
    }
}
