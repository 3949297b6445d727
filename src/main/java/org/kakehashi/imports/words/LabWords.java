package org.kakehashi.imports.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What an import of network labs carried over, changed, left out and refused. */
@Bundle("labs")
public interface LabWords {
    LabWords WORDS = Words.of(LabWords.class);

    // ContainerlabImport
    Text thereIsNoLab();

    Text thereAreSeveralLabs(Text files);

    Text platformSeesToThat(String key);

    Text kindIsAnAppliance(String node, String kind);

    Text isDoneInsideTheMachine(String key);

    Text linkLeadsOutside();

    Text linkHasNoTwoEnds(String unknown);

    Text linkIsTheNetwork(Text ends, String network);

    Text forwardsAndIsOurRouter(String node, String image);

    Text playersHaveTerminalsOn(Text nodes);

    Text labHasNoTasks();

    // KatharaImport
    Text lineCannotBeRead();

    Text fileIsNotPlaced(String path, Text objection);

    Text filesArePlaced(int count, String node);
}
