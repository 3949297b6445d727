package org.kakehashi.tick.submission.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say on which flags are submitted. */
@MessageBundle("flags")
public interface FlagMessages {
    @Message("Submit flags")
    String title();

    @Message("Back to play")
    String back();

    @Message("Flags that your team took from services of others, one a line. At most {most} at once.")
    String lead(int most);

    @Message("Flags")
    String flags();

    @Message("Submit")
    String submit();

    @Message("Answers")
    String answers();

    @Message("Code")
    String code();

    @Message("What it means")
    String meaning();

    @Message("{counted} of {all} count now.")
    String counted(int counted, int all);

    @Message("Submitting with programs")
    String programs();

    @Message("Programs say for which team they submit with your team’s token. Keep it to yourselves.")
    String programsText();

    @Message("Your team’s token")
    String token();

    @Message("From your desk, where your team is known by its address: one flag a line to {node}, port {port}")
    String relay(String node, int port);

    @Message("The teams in the range")
    String targets();

    @Message("By these names your desk reaches the services of the others.")
    String targetsText();

    @Message("Name in the range")
    String target();

    @Message("your team")
    String own();

    @Message(
            "From outside of the range programs say for which team they submit with your team’s token. Keep it to yourselves.")
    String programsOutside();

    @Message("By HTTP")
    String http();

    @Message("By TCP, line by line, where the operator has opened port {port}")
    String tcp(int port);

    @Message("Every flag matches")
    String pattern();

    @Message("Make another token")
    String renew();

    @Message("The token so far is of no use any more from then on: programs of your team need the new one.")
    String renewText();

    @Message("Tokens for flags")
    String tokens();

    @Message(
            "By its token a program says for which team it submits flags. Each team sees its own on its page of flags.")
    String tokensText();

    @Message("Team")
    String team();

    @Message("Token")
    String tokenOfTeam();

    @Message(
            "After another token is made, the one so far is of no use any more: programs of that team need the new one.")
    String renewTextForStaff();

    @Message("Make another token for {team}")
    String renewFor(String team);
}
