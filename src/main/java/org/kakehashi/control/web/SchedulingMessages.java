package org.kakehashi.control.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the form for a new exercise says. */
@MessageBundle("scheduling")
public interface SchedulingMessages {
    @Message(
            "{#when composition}{#is MIXED}Mixed teams: each has people of both regions.{#is PAIRED}Paired teams: as many EU as JP teams; the first EU team works with the first JP team, the second with the second, in the order entered here.{#is REGIONAL}Regional teams: each has people of one region.{/when}")
    String composition(org.kakehashi.scenario.TeamPlan.Composition composition);

    @Message("{least} to {most} people each.")
    String teamSize(int least, int most);

    @Message("The exercise was not created:")
    String cannotCreate();

    @Message("Create exercise")
    String create();

    @Message("The scenario is frozen as it is now; later changes to it do not reach this exercise.")
    String createNote();

    @Message("Scenario")
    String scenario();

    @Message("The library has no scenario yet. Put a folder with a scenario.yaml into it and load this page again.")
    String noScenarios();

    @Message("{minutes} minutes, tasks: {tasks}")
    String scenarioSize(int minutes, int tasks);

    @Message("Has errors")
    String hasErrors();

    @Message("Problems: {count}")
    String problems(int count);

    @Message("Name of the exercise")
    String name();

    @Message("Play time in minutes")
    String minutes();

    @Message("Leave empty for the scenario’s own time.")
    String minutesNote();

    @Message("Freeze ranges in pauses: every node stands still, and goes on where it was")
    String freeze();

    @Message("Otherwise terminals and nodes go on in a pause. You can change this until the exercise ends.")
    String freezeNote();

    @Message("Teams")
    String teams();

    @Message("A row without a name is no team. A joint exercise has at least one EU and one JP team.")
    String teamsNote();

    @Message("Team")
    String teamName();

    @Message("Region")
    String region();

    @Message("EU")
    String eu();

    @Message("Japan")
    String jp();

    @Message("Seats")
    String seats();

    @Message("Takes part")
    String entry();

    @Message("Remove row")
    String remove();

    @Message("Many teams at once")
    String manyTeams();

    @Message("One team in each line: name, region (EU or JP), seats. Region and seats may be left out.")
    String manyTeamsNote();

    @Message("Add team rows")
    String moreTeams();

    @Message("Rehearsed")
    String rehearsed();

    @Message("Not rehearsed")
    String notRehearsed();

    @Message("Why without a rehearsal")
    String reasonUnrehearsed();

    @Message("Only for a scenario that is not rehearsed; the reason goes into the audit log of the exercise.")
    String reasonUnrehearsedNote();
}
