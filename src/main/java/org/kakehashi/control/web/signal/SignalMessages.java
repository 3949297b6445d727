package org.kakehashi.control.web.signal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of signals says. */
@MessageBundle("signals")
public interface SignalMessages {
    @Message("Signals")
    String title();

    @Message(
            "What you may want to ask a team about. It is evidence, not proof: nothing of it is public, changes points or is decided by the platform.")
    String lead();

    @Message("Flags of other teams")
    String foreign();

    @Message("A team submitted the flag that another team was given.")
    String foreignText();

    @Message("The same wrong answers")
    String shared();

    @Message(
            "Two teams gave the same wrong answer, and at most one more did. Options that are chosen are not compared.")
    String sharedText();

    @Message("Very quick solves")
    String quick();

    @Message(
            "Solved before anybody could have read the task, or in less than an eighth of what the other teams needed. Time runs from the moment in which the task opened for the team.")
    String quickText();

    @Message("Nothing was found.")
    String nothing();

    @Message("When")
    String when();

    @Message("Team")
    String team();

    @Message("Who")
    String who();

    @Message("Task")
    String task();

    @Message("Flag of")
    String owner();

    @Message("Both teams")
    String both();

    @Message("What they share")
    String what();

    @Message("given by {teams} teams")
    String givenBy(int teams);

    @Message("Took")
    String took();

    @Message("Evidence")
    String evidence();

    @Message("the task has {characters} characters")
    String unread(int characters);

    @Message("median of {others} other teams: {median}")
    String farAhead(int others, String median);

    @Message("Fact {sequence}")
    String fact(long sequence);

    @Message("somebody of the team")
    String somebody();
}
