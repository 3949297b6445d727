package org.kakehashi.imports.ctfcli;

import static org.kakehashi.imports.words.CtfcliWords.WORDS;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.draft.ScenarioDraft;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.draft.TaskDraft;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.images.ImageSubstitute;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.tree.SurveyedFile;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.YamlTemplate;
import org.kakehashi.site.language.Text;

/** Imports challenges: each a task, and a node where it has an image. */
public final class CtfcliImport {
    private static final String NETWORK = "lan";

    /** Keys that a class of this package reads. */
    private static final Set<String> READ = Set.of(
            "name",
            "category",
            "description",
            "author",
            "attribution",
            "value",
            "type",
            "extra",
            "decay",
            "minimum",
            "image",
            "protocol",
            "connection_info",
            "solution",
            "logic",
            "flags",
            "topics",
            "tags",
            "files",
            "hints",
            "requirements",
            "version",
            "id");

    private final ImportContext context;
    private final ImportFindings findings;

    public CtfcliImport(ImportContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    /** Whether a file holds a challenge, by what it says. */
    public static boolean recognises(SurveyedFile file) {
        return file.documents().stream().map(Tree::table).anyMatch(ChallengeFiles::isChallenge);
    }

    /** Converts the scenario; false if no challenge could be read. */
    public boolean convert() {
        List<Challenge> challenges = new ChallengeFiles(context).read();
        Map<String, String> ids = new LinkedHashMap<>();
        challenges.forEach(challenge -> ids.putIfAbsent(challenge.name(), challenge.id()));
        context.draft().networks().put(NETWORK, ScenarioDraft.Segment.PLAIN);
        var names = new Slugs("localhost");
        for (Challenge challenge : challenges) {
            Optional<TaskDraft> task = new ChallengeTask(challenge, context).convert(ids);
            if (task.isPresent()) {
                context.draft().tasks().add(task.get());
                node(challenge, names);
                reportLeftOut(challenge);
            }
        }
        if (context.draft().tasks().isEmpty()) {
            return false;
        }
        context.desk(names.fresh("desk", "desk"), List.of(NETWORK));
        describe(challenges);
        return true;
    }

    private void node(Challenge challenge, Slugs names) {
        String image = challenge.fields().text("image").strip();
        if (image.isEmpty()) {
            return;
        }
        var node = context.draft().add(new NodeDraft(names.fresh(challenge.id(), "node"), ""));
        node.networks().add(NETWORK);
        boolean built = image.startsWith(".") || image.startsWith("/");
        if (built) {
            findings.leftOut(challenge.at("image"), WORDS.nothingIsBuiltByImporting());
        }
        ImageSubstitute standIn = context.image(node, built ? node.name() : image, challenge.at("image"));
        if (challenge.fields().text("protocol").equals("http")) {
            if (!standIn.plain()) {
                node.page(80);
            } else {
                node.remarks().add("With an image that serves it: web: 80");
            }
        }
    }

    private void reportLeftOut(Challenge challenge) {
        challenge.fields().entries().forEach((key, value) -> {
            if (value.isNothing() || READ.contains(key)) {
                return;
            }
            Text why = UnsupportedChallengeKeys.why(key, value.text());
            if (!why.en().isEmpty()) {
                findings.leftOut(challenge.at(key), WORDS.isLeftOutImport(key, why));
            }
        });
        String type = challenge.fields().text("type");
        if (!type.isEmpty() && !type.equals("standard") && !type.equals("dynamic")) {
            findings.changed(challenge.at("type"), WORDS.typeBelongsToAPlugin(type));
        }
    }

    private void describe(List<Challenge> challenges) {
        String name = context.source().name();
        ScenarioDraft draft = context.draft();
        boolean single = challenges.size() == 1;
        draft.title(
                single
                        ? draft.tasks().getFirst().title()
                        : TextConverter.of(name).line(name));
        draft.summary(WORDS.challengesImportedFromCtfcli(Math.min(draft.tasks().size(), ScenarioDraft.MOST_TASKS)));
        draft.origin(single ? challenges.getFirst().where().file() : challenges.size() + " challenge files of " + name);
        Set<String> topics = new LinkedHashSet<>();
        for (Challenge challenge : challenges) {
            Stream.of("category", "tags", "topics")
                    .flatMap(key -> challenge.fields().items(key).stream())
                    .map(Tree::text)
                    .map(TextConverter::oneLine)
                    .filter(text -> !text.isBlank() && text.length() < 80 && !YamlTemplate.isPlace(text))
                    .forEach(topics::add);
        }
        if (!topics.isEmpty()) {
            draft.tags().put("topics", topics.stream().limit(100).toList());
        }
    }
}
