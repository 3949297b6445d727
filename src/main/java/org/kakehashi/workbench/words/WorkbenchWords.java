package org.kakehashi.workbench.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What authors read about versions, drafts, files and releases. */
@Bundle("workbench")
public interface WorkbenchWords {
    WorkbenchWords WORDS = Words.of(WorkbenchWords.class);

    // Drafts
    Text textIsLargerThan1Mib();

    // FileChanges
    Text noFileCanBeAt(String path);

    Text thereIsAFileAlready(String path);

    Text packageHoldsAtMost16Mib();

    // ReleasedScenarios
    Text workbench(String number);

    // Releases
    Text versionWithErrorsCannotBeReleased();

    Text versionIsAlreadyReleasedAs(int number, String label);

    // VersionIsOutdated
    Text somebodyElseHasSavedVersion(int newest);

    // ImportIsGone
    Text thisImportIsNotHeldAnyMore();

    // NoFileChosen
    Text chooseAFileFirst();

    // VocabularyLabels
    Text lab();

    Text liveFireExercise();

    Text attackDefence();

    Text tabletopExercise();

    Text mixedExercise();

    // ImportForm
    Text nameHasLowerCaseLetters();

    // ImportPage
    Text problemOfTable(String file, int line, Text text);

    // LibraryEntries
    Text writtenByWhoAndWhen(String who, Text when);

    // ProjectRemoval
    Text scenarioIsOfOthersToo();

    Text scenarioIsInUse(String exercise);

    // NewScenarioForm
    Text nameHasLowerCaseLettersForm();

    Text titleIsMissing();

    Text titleIsTooLong();

    Text thereIsAScenarioOfThisName(String id, String path);

    // EditorChange
    Text sectionIsThereAlready();

    Text sectionIsInserted(String section);

    Text networkIsAdded(String name);

    Text nodeIsAdded(String name);

    Text nodeIsConnected(String node, String network);

    Text nodeIsDisconnected(String node, String network);

    Text imageIsSet(String node, String image);

    Text isRenamed(String from, String to);

    Text isRemoved(String name);

    Text nameStandsStill(String name, Text lines);

    Text nameStandsElsewhere(String name, Text lines);
}
