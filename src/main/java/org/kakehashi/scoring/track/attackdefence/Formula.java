package org.kakehashi.scoring.track.attackdefence;

import java.util.BitSet;
import java.util.List;

/** How captures and checks become points. Only IEEE-exact operations (+ − × ÷ √), or {@link StrictMath}. */
interface Formula {
    /** The name by which scenarios ask for it. */
    String id();

    /** Nothing yet. */
    Tally start(Field field);

    /**
     * What single captures are worth now.
     *
     * @param wanted their positions in the log; all of them count
     */
    Worth worth(AttackDefence.State state, Game now, BitSet wanted);

    /** What captures are worth to whom, in points of a service that weighs 100 percent. */
    interface Worth {
        /** To its captor. */
        double gained(int position);

        /**
         * What a flag has cost its owner, not negative.
         *
         * @param positions of all captures of it that count
         */
        double lost(List<Integer> positions);
    }

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
