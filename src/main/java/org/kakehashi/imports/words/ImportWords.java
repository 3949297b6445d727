package org.kakehashi.imports.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What authors read about an import of any format. */
@Bundle("imports")
public interface ImportWords {
    ImportWords WORDS = Words.of(ImportWords.class);

    // ScenarioImport
    Text nothingHereIsKnown(String formats);

    Text symbolicLinkIsNotFollowed();

    Text filesOfAnotherFormat(int count, String format, String word);

    // AddressBlocks
    Text addressBlockIsLeftToThePlatform(String cidr);

    // DraftPackage
    Text importedFrom(String format);

    Text scenarioWouldBeLargerThan1Mib();

    // ImportContext
    Text noteOfAnImage(Text note);

    Text imageIsOur(String foreign, String image, Text note);

    Text thereIsNoImageHere(String foreign, String image, Text note);

    Text isAdded(String name);

    Text pointsAreWholeNumbers(String written, int points);

    Text pointsCannotBeRead(String written, int points);

    Text itCannotBeRead();

    Text itDoesNotFitIntoThePackage();

    // NodeNormaliser
    Text routerJoinsAtLeastTwoNetworks(String node, String image);

    Text variableIsLeftOut(String name, int variables, int longestVariable);

    Text nodeHasAtMostFiles(int files);

    // NodePaths
    Text ourPathsStartWithAndHaveLetters();

    Text itsFolderBelongsToTheSystem();

    Text itsFolderCannotBecomeStorage();

    Text samePathIsAFile();

    // Normaliser
    Text noNodeJoinsTheNetwork(String network);

    Text oneNetworkTooMany(int most, String network);

    Text scenarioHasAtMostNodes(int nodes, String name);

    Text isInNoNetworkThere(String node, String home);

    Text cannotStartAfter(String name, String before);

    Text nothingCanBeLetInFrom(String from, String network);

    Text deskStaysOnOneSide(String desk, Text kept, Text behind);

    // Readme
    Text importedScenario(String format);

    Text refused();

    Text leftOut();

    Text changed();

    Text carriedOver();

    Text toMend();

    // TaskNormaliser
    Text scenarioHasAtMostTasks(int tasks, int count);

    Text cannotComeAfter(String task, String before);

    Text pointsAre0To(int points, int points2);

    Text taskHasAtMostHints(int hints, int count);

    Text hintsOfCost(String task, long sum, int points);

    Text isNotOfferedAsADownload(String path, int attachments);

    // MapProblem
    Text entryOfTheImageTableNeedsFrom();

    // PackedSource
    Text archiveUnpacksToMoreThan64Mib();

    Text archiveHoldsTwice(String name);

    Text fileIsNotAZipArchive();

    Text fileIsNotAZipArchiveSource();

    Text pathLeadsOutOfTheArchive(String path);

    Text namesAreReadAs(String charset);

    // Bounds
    Text fileIsLargerThan2Mib();

    Text fileIsNotUtf8Text();

    Text listsAndMapsAreNestedMore(int depth);

    Text fileHoldsMoreThanValues(int values);

    // JsonTree
    Text somethingFollowsTheFirstValue();

    Text fileCannotBeParsed(String reason);

    // TomlTree
    Text thisIsNotToml();

    // YamlTree
    Text thisIsNotYaml(String reason);

    Text thisLineIsLongerThanCharacters(int charactersInLine);

    Text alias();

    Text moreThanAliases(int aliases);

    Text keyMustBeAWordHere();

    Text tagsAreNotFollowedTheyAsk(String tag);

    // ScenarioImport
    Text fileIsOnlyCalledSo(String format);

    // ImportFindings
    Text moreLinesAreNotShown(int count);

    // SourceDocuments
    Text thereIsNoSuchFile();

    Text fileCannotBeReadOrIsLarger();

    // RoleNormaliser
    Text imageNeedsTheProfile(String image, String profile);

    // AttachedFiles
    Text fileLiesOutsideTheGivenFolder(String path);

    Text fileIsNotThere(String path);

    Text fileIsTooLargeToRead(String path);

    Text fileDoesNotFitIntoThePackage(String path);

    Text fileIsOfferedAs(String original, String name);

    // TeamFlags
    Text scenarioHasAtMostFlags(int flags);

    Text flagIsNotPlaced(String path, Text objection);

    Text flagLiesInTheNode(String node, String path);
}
