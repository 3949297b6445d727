package org.kakehashi.site.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the frame of every page and the error pages say. */
@MessageBundle("site")
public interface SiteMessages {
    @Message("Skip to content")
    String skip();

    @Message("Exercises")
    String exercises();

    @Message("Scenarios")
    String scenarios();

    @Message("Staff")
    String staff();

    @Message("Images")
    String images();

    @Message("My account")
    String account();

    @Message("Play")
    String play();

    @Message("Main pages")
    String mainPages();

    @Message("Menu")
    String menu();

    @Message("You are here")
    String here();

    @Message("Appearance")
    String theme();

    @Message("As the system")
    String themeSystem();

    @Message("Light")
    String themeLight();

    @Message("Dark")
    String themeDark();

    @Message("Sign out")
    String signOut();

    @Message("Leave this seat, stay signed in")
    String leaveSeat();

    @Message("Sign in")
    String signIn();

    @Message(
            "An open cyber range for joint EU-Japan exercises. EXERCISE EXERCISE EXERCISE: everything here is fictional.")
    String footer();

    @Message("Not possible")
    String errorTitle();

    @Message("Nothing here")
    String notFoundTitle();

    @Message("Not available right now")
    String awayTitle();

    @Message("Something went wrong")
    String defectTitle();

    @Message("Not allowed for you")
    String forbiddenTitle();

    @Message("Too large")
    String tooLargeTitle();

    @Message("A moment, please")
    String tooManyTitle();

    @Message("That is not possible")
    String refusedTitle();

    @Message("You are no longer signed in")
    String absentTitle();

    @Message("Try again")
    String again();

    @Message("Back to the page")
    String back();

    @Message("What you sent is not confirmed. Reload this page to send it again.")
    String sendAgain();

    @Message("To the start page")
    String toStart();

    @Message("The network is gone. What you typed is still here; it can be sent again when the connection is back.")
    String networkLost();
}
