package org.kakehashi.scoring.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about a result: whether the public board stands still, and whether it is final. */
@MessageBundle("result")
public interface ResultMessages {
    @Message("Result")
    String title();

    @Message("Result of {exercise}")
    String of(String exercise);

    @Message("Public board")
    String board();

    @Message("The public board shows every solve within a second.")
    String boardMoves();

    @Message("The public board stands still since {elapsed} of play. You see the live board.")
    String boardFrozen(String elapsed);

    @Message(
            "Trainees, observers and the wall see the board as it is when you freeze it. Teams still read their own points.")
    String freezeEffect();

    @Message("Freeze the public board")
    String freeze();

    @Message("Everybody sees all that happened meanwhile at once.")
    String liftEffect();

    @Message("Let the public board move again")
    String lift();

    @Message("Ledger")
    String ledger();

    @Message("Nothing has been written yet.")
    String empty();

    @Message(
            "{#if facts == 1}1 fact{#else}{facts} facts{/if}, each sealed by the hash of all before it: as they were written.")
    String whole(long facts);

    @Message("Something was changed, removed or put in at fact #{sequence}. The result cannot be declared final.")
    String broken(long sequence);

    @Message("Seal")
    String seal();

    @Message("Whoever notes this value can tell later whether anything was changed.")
    String sealText();

    @Message("Final result")
    String finalResult();

    @Message("Final since {elapsed} of play. Scores can no longer be changed.")
    String isFinal(String elapsed);

    @Message("Play has to end first.")
    String notOver();

    @Message(
            "From then on nobody can change a score or take a fact back; a frozen board is shown to all. This cannot be undone.")
    String finaliseEffect();

    @Message("Declare the result final")
    String finalise();

    @Message("Reason (kept in the audit log)")
    String reason();

    @Message("Trainees and observers see the board as of {elapsed} of play.")
    String heldForOthers(String elapsed);

    @Message("Final result")
    String finalBadge();
}
