package org.kakehashi.terminal.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a terminal says around the shell's own output. */
@MessageBundle("terminal")
public interface TerminalMessages {
    @Message("Terminal on {node}")
    String title(String node);

    @Message("Watching {node} of {team}")
    String watchTitle(String node, String team);

    @Message("Terminal on {node} of {team}, for instructors")
    String ledTitle(String node, String team);

    @Message("The exercise is paused: the clock stands still and answers are not taken. Terminals and nodes go on.")
    String paused();

    @Message(
            "The exercise is paused, and your range is frozen with it: nothing in it moves, and answers are not taken. What you type in a terminal now is only read when the exercise goes on. Nothing is lost.")
    String frozen();

    @Message("Back to the tasks")
    String back();

    @Message("The terminal needs JavaScript. Switch it on for this site and reload the page.")
    String needsScript();

    @Message("Terminal input. Press Control, Shift and Enter together to leave.")
    String input();

    @Message("Too much output to read aloud; use the review keys of the screen reader.")
    String tooMuch();

    @Message("Connecting")
    String connecting();

    @Message("Connected")
    String connected();

    @Message("Watching (read only)")
    String watching();

    @Message("No terminal is open here; it appears as soon as one is opened")
    String nothingOpen();

    @Message("Connection lost; trying again in [n] s. The shell keeps running for a minute.")
    String retrying();

    @Message("Another shell opens in [n] s.")
    String another();

    @Message("The shell that was here has ended; this is another one.")
    String newShell();

    @Message("Ended")
    String ended();

    @Message("An instructor is watching this terminal")
    String watched();

    @Message("Some output was skipped")
    String skipped();

    @Message("Connect now")
    String now();

    @Message("Open again")
    String again();

    @Message("Copy selection")
    String copy();

    @Message("Copied")
    String copied();

    @Message("Nothing is selected")
    String nothing();

    @Message("This browser copies from its own menu only")
    String copyByMenu();

    @Message("Paste")
    String paste();

    @Message("This browser pastes with Ctrl+Shift+V only")
    String pasteByKey();

    @Message("Smaller text")
    String smaller();

    @Message("Larger text")
    String larger();

    @Message("Screen reader support")
    String reader();

    @Message("Leave the terminal: Ctrl+Shift+Enter. Copy: Ctrl+Shift+C. Paste: Ctrl+Shift+V.")
    String keys();

    @Message("The shell has ended. Open another when you need it.")
    String end4000();

    @Message("This terminal was opened in another window. Close that one or open it here again.")
    String end4001();

    @Message("The exercise has ended, and all terminals with it.")
    String end4002();

    @Message("You no longer have access to this terminal. Go back to your start page.")
    String end4003();

    @Message("Nobody typed for a long time, so the shell was ended. Open another.")
    String end4004();

    @Message("The shell reached its longest time of life. Open another.")
    String end4005();

    @Message("The node is not running right now.")
    String end4006();

    @Message("Too many terminals are open. Leave one with \"exit\", then open this one again.")
    String end4007();

    @Message("The connection did not answer.")
    String end4008();

    @Message("The platform was restarted, and the shell ended with that.")
    String end4009();

    @Message(
            "The connection was closed because of something that was sent, such as a paste that is too large. Open it again.")
    String end4010();

    @Message("You are no longer signed in here, and the terminal is closed with that.")
    String end4011();

    @Message(
            "An instructor has reset this node, and the shell ended with that. The node starts as it was at the beginning.")
    String end4012();

    @Message("This node stopped, and the shell ended with that. The node is started again by itself.")
    String end4013();

    @Message("This node stands still until the exercise goes on. The terminal opens by itself then.")
    String end4014();

    @Message("The terminal cannot be opened. Reload the page; if it stays so, tell the instructor.")
    String refused();

    @Message("Back to the exercise")
    String backToExercise();

    @Message("Extra keys")
    String extraKeys();

    @Message("Pipe")
    String pipe();

    @Message("Left")
    String left();

    @Message("Down")
    String down();

    @Message("Up")
    String up();

    @Message("Right")
    String right();
}
