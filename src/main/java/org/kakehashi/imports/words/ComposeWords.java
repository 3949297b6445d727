package org.kakehashi.imports.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What an import of Compose files carried over, changed, left out and refused. */
@Bundle("compose")
public interface ComposeWords {
    ComposeWords WORDS = Words.of(ComposeWords.class);

    // ComposeImport
    Text startsWhenTheseAreReady(Text services);

    Text fileHasNoServices();

    Text variableHasNoValueInTheFolders(String name);

    Text thereIsNoComposeFile(String file, Text files);

    Text thereAreComposeFiles(int count, Text files);

    Text thereIsNoComposeFileImport();

    Text startsOnlyOnRequest(String name);

    Text isNotFoundAs(String parts, String parts2);

    Text thereIsNoServiceToWaitFor(String other);

    Text ofTheFileIsLeftOut(String key);

    Text fileOfOverridesIsNotApplied();

    Text fileIsAppliedOnTopOf(String file);

    Text fileOfOverridesCannotBeApplied();

    // Includes
    Text fileIsIncluded(String file, int services);

    Text includeIsLeftOut(String file);

    Text includeIsNotThere(String written);

    Text includesItself(String file);

    Text tooManyIncludes(int deepest, int most);

    Text includeHasTheSameName(String name);

    Text otherComposeFile();

    Text allServicesStartOnRequestOnly(Text profiles);

    Text nobodyWaitsForItsEnd(String service);

    // ComposeMetadata
    Text readmeMayTellTheSolution();

    Text composeFileHasNoTasks();

    Text titleCveNumbersAndTopics(String file);

    // EnvironmentVariables
    Text environmentVariables(int environment);

    Text flagInTheEnvironmentCanBeRead();

    Text wouldTakeItsValueFromTheMachine(String name);

    Text fileOfVariables(String written);

    Text keyInTheEnvironmentCanBeRead();

    Text fileOfVariablesMayBeMissing(String written);

    Text lineIsNoVariable();

    // ResourceLimits
    Text becomesWithinWhatANodeMayHave(String what, String wanted, String given);

    Text limitIsLeftToThePlatform(String what, String written);

    // Segments
    Text wouldShareTheNetworkOfAnother(String node, Text networks);

    Text wouldShareTheNetworkOfTheHost(String node, Text networks);

    Text networkOfTheHostCannotBeJoined();

    Text driverWouldReachOutsideTheRange(String driver);

    Text aliasesAndFixedAddressesAreLeftOut();

    Text hasANetworkForItself(String node, Text networks);

    Text everyNetworkIsClosedToTheOutside();

    // ServiceNode
    Text noProfileHasTheCapabilitiesOfARouter(String capabilities);

    Text noProfileHasTheCapabilities(String capabilities);

    Text kernelSettingsOfARouter(String settings);

    Text kernelSettingsAreThePlatforms(String settings);

    Text portIsReachedFromDesks(String port);

    Text portOpensInBrowsers(String port);

    Text nothingIsBuiltByImportingFrom(String folder, String base);

    Text nothingIsBuiltByImporting(String folder);

    Text serviceIsTheNode(String name);

    Text isCalledHere(String service, String name);

    Text isBuiltFrom(String image, String found);

    Text portsCannotBeRead();

    Text checkIsTheNodesReady();

    Text checkIsLeftOut();

    Text privilegedGivesTheContainerTheWholeHost();

    Text isRefused(String option, Text why);

    Text wouldLoosenWhatProtectsTheHost(String text);

    Text capabilitiesAreThoseOfTheProfile(String profile);

    Text isUpToTheImage(String key, String words);

    Text itIsFoundAs(String node, String text);

    Text isLeftOut(String key, Text needless);

    Text isNotKnownHere(String key);

    Text secretsAndConfigsAreLeftOut();

    Text thereIsOneCopyOfTheNode();

    Text forwardsAndIsOurRouter(String node, String image);

    Text portsAreOpenToTheNetworkAnyway(Text ports);

    Text checkAsksNothing();

    // Services
    Text onlyTheFirstDocumentOfTheFile();

    Text whatItExtends();

    // UnsupportedOptions
    Text itWouldGiveTheContainerAPart();

    Text nodesDoNotShareFolders();

    Text nodeWithoutAMemoryLimitCouldTake();

    Text groupsOfTheHostMeanNothingHere();

    Text platformSetsTheLimitsOfAllNodes();

    Text platformSeesToThatItself();

    Text thereIsNothingLike();

    Text imageBringsItsOwn();

    Text nodesFindEachOtherByName();

    Text rangeAnswersNamesItself();

    // Volumes
    Text isAPlaceOfTheHost(String path);

    Text socketOfTheEngineIsNeverGiven();

    Text isPlacedAt(String from, String target);

    Text thereIsNoInTheGivenFolder(String from);

    Text folderHoldsFiles(int count, int mostOfFolder);

    Text filesArePlacedBelow(int count, String target);

    Text storageAtIsLeftOut(String target);

    Text isNotSetUpAsMemory(String target);

    Text fileIsNotPlacedAt(String path, Text objection, String packed);

    Text filesAreNotPlacedBelow(int count, String target, Text objection, String packed);

    // DeployOptions
    Text nothingIsReserved(String what);
}
