package org.kakehashi.launch.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What the command line and the start of the platform say. */
@Bundle("launch")
public interface LaunchWords {
    LaunchWords WORDS = Words.of(LaunchWords.class);

    // DatabaseFolder
    Text dataInWasWrittenByANewer(String home, String stamp, String mariadbd, String version);

    Text diskOfIsFull(String home, long free);

    Text embeddedDatabaseCouldNotBeInitialised(String log);

    // DatabasePrograms
    Text programIsNotInstalled(String program);

    Text isNotAMariadbServer(String mariadbd, String said);

    // DatabaseServer
    Text diskIsFull(String folder);

    Text embeddedDatabaseEnded(int code, String log);

    Text embeddedDatabaseDidNotStart(String log);

    // Demo
    Text instructor();

    // EmbeddedMariaDb
    Text embeddedDatabaseCouldNotBeStartedIn(String home, String message);

    Text dataOfAnOlderMariadbCould(String log);

    // Import
    Text cannotBeTheNameOfAScenario(String id);

    Text isLargerThan16Mib(String path);

    Text cannotBeRead(String path);

    Text problemOfSource(String path, Text text);

    Text cannotBeReadImport(String table);

    Text problemOfTable(String table, int line, Text text);

    Text cannotBeWritten(String folder, String message);

    Text existsAlready(String folder);

    Text fromIsOneOf(String formats);

    // ImportReport
    Text findingAt(String before, Text severity, Text text);

    Text carried();

    Text changed();

    Text leftOut();

    Text refused();

    Text nothingWasImported();

    Text carriedChangedLeftOutRefused(String folder, long count, long count2, long count3, long count4);

    Text importMustBeMended(long count);

    Text toMend();

    // Preflight
    Text cannotListenOn(String host, String port, String message, String setting);

    Text isItMustBeANumber(String setting, String port);

    Text databaseDoesNotLetUsIn(String url, String message);

    // Rehearse
    Text seedsIs1To(int mostTeams);

    // RehearseWork
    Text notEverythingCouldBeTakenAway();

    Text instanceIdBelongsToAnotherPlatform(String instance);

    Text ifFirewallRulesAreMissing();

    // ScenarioImages
    Text hasErrors(String folder);

    // ValidationReport
    Text errorsAndWarnings(long errors, long warnings);

    Text warningAt(String place, Text problem);

    Text errorAt(String place, Text problem);

    Text noProblems(String folder);

    // KakehashiCommand
    Text itIsOneOf(String tags);

    // Serve
    Text platformDidNotStopInTime(int seconds);

    Text platformCouldNotStart(String why);
}
