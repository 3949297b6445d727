package org.kakehashi.scenario.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** Why networks and nodes cannot be changed as somebody asks in the picture. */
@Bundle("topology")
public interface TopologyWords {
    TopologyWords WORDS = Words.of(TopologyWords.class);

    // PlaceWriter
    Text textIsNoYaml();

    Text placeIsWrittenOtherwise();

    // TopologyEditor
    Text chooseANetwork();

    Text isInTheNetworkAlready(String node, String network);

    Text isNotInTheNetwork(String node, String network);

    Text staysInOneNetwork(String node);

    Text thatWouldBeAnError(Text problem);

    Text thereIsNoNode(String node);

    Text thereIsNoNetwork(String network);

    Text nameIsNotOne(int most);

    Text nameIsTaken(String name);

    Text imageIsNotOne();

    // Removal
    Text isReferredTo(String name);

    Text standsElsewhere(String name, Text lines);

    Text isTheOnlyOne(String name);
}
