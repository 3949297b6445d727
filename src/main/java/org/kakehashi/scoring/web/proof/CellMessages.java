package org.kakehashi.scoring.web.proof;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.track.attackdefence.view.CellFacts;

/** What is said around the facts behind a cell, and around the file of the ledger. */
@MessageBundle("cell")
public interface CellMessages {
    @Message("{service} of {team}: the facts")
    String title(String service, String team);

    @Message("Here")
    String here();

    @Message("What this service has")
    String points();

    @Message("Offence")
    String offence();

    @Message("Defence")
    String defence();

    @Message("Service level")
    String serviceLevel();

    @Message("Total")
    String total();

    @Message(
            "By the formula {formula}. Flags stand with the tick in which they were placed: what they are worth changes as long as others capture them.")
    String byFormula(String formula);

    @Message("By this formula the service level is a share of all checks, not a sum over ticks.")
    String serviceLevelOfAll();

    @Message(
            "The offence or defence of a tick can be more than its rows add up to: by this formula attacks on other teams bring points, too.")
    String more();

    @Message("No tick has begun yet.")
    String nothing();

    @Message("Tick {tick}")
    String tick(int tick);

    @Message("runs, and does not count yet")
    String open();

    @Message("void: it counts for nobody")
    String voided();

    @Message("Offence {offence}, defence {defence}")
    String ofTick(String offence, String defence);

    @Message("Offence {offence}, defence {defence}, service level {sla}")
    String ofTickWithLevel(String offence, String defence, String sla);

    @Message("Nothing happened here in this tick.")
    String noFacts();

    @Message("Fact")
    String fact();

    @Message("Play time")
    String elapsed();

    @Message("What")
    String what();

    @Message("Points")
    String worth();

    @Message("Check: {verdict}")
    String check(String verdict);

    @Message(
            "{#when verdict}{#is OK}up{#is RECOVERING}recovering{#is MUMBLE}faulty{#is CORRUPT}flag is gone{#is OFFLINE}down{#else}not checked{/when}")
    String verdict(CheckVerdict verdict);

    @Message("flags found")
    String found();

    @Message("captured a flag of {team} from {store}")
    String made(String team, String store);

    @Message("{team} captured the flag from {store}")
    String suffered(String team, String store);

    @Message("submitted in tick {tick}")
    String submitted(int tick);

    @Message(
            "{#when effect}{#is NOT_YET}counts when its tick is closed{#is VOID}does not count: void tick{#is TAKEN_BACK}does not count: taken back{#is REPEATED}does not count: the same counts already{#is DISQUALIFIED}does not count: disqualified{#is CHECKER_FAILED}counts for nobody: the checker failed{#else}counts{/when}")
    String effect(CellFacts.Effect effect);

    @Message("A flag costs its owner once, whoever captured it: the cost stands with its first capture.")
    String costOnce();

    @Message("Resets by this team")
    String resets();

    @Message("Resets are taken off the team, not off one service.")
    String resetsOfTeam();

    @Message("reset in tick {tick}")
    String reset(int tick);

    @Message("What instructors decided about this team, and its tasks")
    String decisions();

    @Message("Newer ticks")
    String newer();

    @Message("Older ticks")
    String older();

    @Message("Pages of ticks")
    String pages();

    @Message("The public board stands still since {elapsed} of play: this is what it showed then.")
    String frozen(String elapsed);

    @Message("Download the ledger")
    String download();

    @Message(
            "Whoever has this file can compute every score again and see whether anything was altered: deploy/verify-scores FILE. It holds no flags and no answers.")
    String downloadText();

    @Message("The result is not final: a later file will have another seal.")
    String notFinal();

    @Message("Rules")
    String rules();

    @Message("The digest of everything that scores are computed by. Publish both values with the result.")
    String rulesText();

    @Message("Services, fact by fact")
    String services();

    @Message("Service")
    String service();
}
