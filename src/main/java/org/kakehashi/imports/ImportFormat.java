package org.kakehashi.imports;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kakehashi.imports.cmgr.CmgrImport;
import org.kakehashi.imports.compose.ComposeImport;
import org.kakehashi.imports.containerlab.ContainerlabImport;
import org.kakehashi.imports.crczp.CrczpImport;
import org.kakehashi.imports.ctfcli.CtfcliImport;
import org.kakehashi.imports.cyris.CyrisImport;
import org.kakehashi.imports.dojo.DojoImport;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.Importer;
import org.kakehashi.imports.kathara.KatharaImport;
import org.kakehashi.imports.kctf.KctfImport;
import org.kakehashi.imports.rctf.RctfImport;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.SurveyedFile;

/** A format that can be imported. Where a folder holds several, the first of them tells most: tasks before nodes. */
public enum ImportFormat {
    /** CyberRangeCZ's {@code topology.yml} and {@code training.json}. */
    CRCZP(
            "crczp",
            "CyberRangeCZ",
            "topology\\.ya?ml|training\\.json",
            CrczpImport::recognises,
            context -> new CrczpImport(context)::convert),
    /** A CyRIS range description and CyTrONE training content. */
    CYRIS(
            "cyris",
            "CyRIS / CyTrONE",
            ".{1,100}-content(-(en|ja))?\\.ya?ml",
            CyrisImport::recognises,
            context -> new CyrisImport(context)::convert),
    /** ctfcli's {@code challenge.yml}, one or many. */
    CTFCLI(
            "ctfcli",
            "ctfcli challenge",
            "(challenge|ctfcli)\\.ya?ml",
            CtfcliImport::recognises,
            context -> new CtfcliImport(context)::convert),
    /** rCTF's {@code challenge.yaml} as rcds deploys it. */
    RCTF(
            "rctf",
            "rCTF / rcds",
            "challenge\\.ya?ml",
            RctfImport::recognises,
            context -> new RctfImport(context)::convert),
    /** kCTF's {@code challenge.yaml}, a manifest for Kubernetes. */
    KCTF("kctf", "kCTF", "challenge\\.ya?ml", KctfImport::recognises, context -> new KctfImport(context)::convert),
    /** pwn.college's {@code dojo.yml}. */
    DOJO("dojo", "pwn.college", "dojo\\.ya?ml", DojoImport::recognises, context -> new DojoImport(context)::convert),
    /** cmgr's and picoCTF's {@code problem.md}, one or many. */
    CMGR("cmgr", "cmgr / picoCTF", "problem\\.md", CmgrImport::recognises, context -> new CmgrImport(context)::convert),
    /** Kathará's and Netkit's {@code lab.conf}. */
    KATHARA(
            "kathara",
            "Kathará",
            "lab\\.conf",
            KatharaImport::recognises,
            context -> new KatharaImport(context)::convert),
    /** Containerlab's {@code *.clab.yml}. */
    CONTAINERLAB(
            "containerlab",
            "containerlab",
            "([^/]{0,100}\\.)?clab\\.ya?ml",
            ContainerlabImport::recognises,
            context -> new ContainerlabImport(context)::convert),
    /** A docker-compose file, of any version, with Vulhub's {@code environments.toml}. */
    COMPOSE(
            "compose",
            "Docker Compose",
            "(docker-)?compose([._-][a-z0-9._-]{1,60})?\\.ya?ml",
            ComposeImport::recognises,
            context -> new ComposeImport(context)::convert);

    private final String word;
    private final String title;
    private final Pattern names;
    private final Predicate<SurveyedFile> recognises;
    private final Function<ImportContext, Importer> importer;

    ImportFormat(
            String word,
            String title,
            String names,
            Predicate<SurveyedFile> recognises,
            Function<ImportContext, Importer> importer) {
        this.word = word;
        this.title = title;
        this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
        this.recognises = recognises;
        this.importer = importer;
    }

    /** What the command line calls it. */
    public String word() {
        return word;
    }

    /** What its own people call it. */
    public String title() {
        return title;
    }

    public static Optional<ImportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    /** Whether its people call a file so; what is in it may still be something else. */
    boolean names(String path) {
        return names.matcher(SourcePath.name(path)).matches();
    }

    /** Whether a file is of this format, by what it says. */
    boolean recognises(SurveyedFile file) {
        return recognises.test(file);
    }

    Importer importer(ImportContext context) {
        return importer.apply(context);
    }
}
