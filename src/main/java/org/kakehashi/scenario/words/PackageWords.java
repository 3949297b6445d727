package org.kakehashi.scenario.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** Problems of packages, archives and folders of scenarios. */
@Bundle("package")
public interface PackageWords {
    PackageWords WORDS = Words.of(PackageWords.class);

    // ImageManifest
    Text names();

    // ScenarioFolder
    Text thereIsNoFolder(String folder);

    Text folderHoldsNoFile(String folder, String file);

    Text noPermissionToRead(String file);

    Text cannotBeRead(String path, String message);

    // ScenarioReader
    Text node();

    Text network();

    Text dimension();

    Text objective();

    Text flagParameter();

    // BadArchive
    Text thisIsNotAWholeZipArchive();

    // CheckedZip
    Text fileNameInTheArchive();

    Text isEncrypted(String name);

    Text isPackedByAMethod(String name);

    Text isALinkOrADevice(String name);

    Text unpackedTheArchiveIsLargerThan16();

    Text unpacksToMoreThanAHundredTimes(String entry);

    Text archiveHoldsTooManyEntries(int mostFiles);

    // PackageFolder
    Text folderHoldsMoreThanAPackageMay(int mostFiles);

    Text isALinkOrADeviceFolder(String path);

    Text cannotBeInAPackage(String path);

    // PackagePaths
    Text isAPathThatLeadsElsewhere(String path);

    Text archiveHoldsTwice(String path);

    Text packageHasAtMostFiles(int mostFiles);

    // PackageZip
    Text archiveIsLargerThan17Mib();

    Text archiveHoldsNoScenarioYaml();

    Text doesNotBelongToAScenario(String path);

    // LibraryIsMissing
    Text folderOfScenarios(String folder);
}
