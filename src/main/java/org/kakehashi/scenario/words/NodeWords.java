package org.kakehashi.scenario.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** Problems of nodes and networks of a scenario. */
@Bundle("node")
public interface NodeWords {
    NodeWords WORDS = Words.of(NodeWords.class);

    // Cidrs
    Text isNotAnIpv4Block(String cidr);

    Text prefixLengthMustBeFromTo(int widest, int narrowest, int prefix);

    Text blockDoesNotStartAtItsOwn(String cidr, String start);

    Text blockOverlapsWithThatOfTheNetwork(String cidr, String other);

    // NetworksSection
    Text thereMustBeAtLeastOneNetwork();

    Text networkStandsHereTwice(String name);

    // ConsoleSection
    Text userNameOrANumber();

    // EnvironmentSection
    Text isNotANameOfAVariable(String name);

    Text variableHasAtMostCharacters(int longestVariable);

    // FilePaths
    Text isNotAPathForAFile(String shown);

    Text noFileCanBePlacedIn(String folder);

    Text noFileCanBePlacedDirectlyIn(String top);

    Text cannotBeAFileAndAFolder(String path);

    // FilesSection
    Text isNotAUser(String owner);

    Text isNotAFileMode(String mode);

    // LimitsSection
    Text sizeFromMToM(int least, int most);

    Text numberFrom005To2();

    // NodesSection
    Text node();

    Text thereMustBeAtLeastOneNode();

    Text nodeCannotBeNamedLocalhost();

    Text nodeJoinsAtLeastOneNetwork();

    // ReadySection
    Text pathSuchAsStatus();
}
