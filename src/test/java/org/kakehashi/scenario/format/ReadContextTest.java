package org.kakehashi.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.ImageOffer.Shell;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.site.language.Text;

/** What is said only because something is known around the text: images, files of the folder, the machine. */
class ReadContextTest {
    private static final ImageOffer DESK = offer(List.of("curl"), List.of("trainee"), Shell.BASH, Profile.STANDARD);
    private static final ImageOffer ROUTER = offer(List.of("nft"), List.of("root"), Shell.BASH, Profile.ROUTER);
    private static final ImageOffer BOX = offer(List.of("httpd"), List.of(), Shell.SH, Profile.STANDARD);

    private final Map<String, ImageOffer> images =
            new TreeMap<>(Map.of("desk", DESK, "router", ROUTER, "box", BOX, "mute", ImageOffer.UNTOLD));
    private String yaml = read();

    @Test
    void findsNothingWhereImagesOfferWhatIsWanted() {
        expect();
    }

    @Test
    void namesTheImageThatWasMeant() {
        change("image: box", "image: bix");
        expect("error 16:5 There is no image \"bix\". Did you mean \"box\"?");
    }

    @Test
    void refusesAnImageOfARegistryThatIsNotAllowed() {
        change("image: box", "image: registry.example/shop/box@sha256:" + "0".repeat(64));
        assertEquals(
                List.of(
                        "error 16:5 Images of the registry \"registry.example\" are not allowed here; the operator names"
                                + " it in KAKEHASHI_RANGE_REGISTRIES."),
                problems(ReadContext.UNKNOWN.withRegistries(Set.of("other.example"))));
        assertEquals(List.of(), problems(ReadContext.UNKNOWN.withRegistries(Set.of("registry.example"))));
    }

    @Test
    void refusesAnImageOfThePlatform() {
        images.put(
                "box",
                new ImageOffer(Text.same("x"), List.of(), List.of(), Shell.NONE, Profile.STANDARD, List.of(), true));
        expect(
                "error 16:5 There is no image \"box\". Known: desk, mute, router.",
                "error 36:21 The image \"box\" of the node \"box\" offers no program \"rm\"; its manifest (image.yaml)"
                        + " lists what it has.");
    }

    @Test
    void missesAProgramOfAStateCheck() {
        change("[curl, -f,", "[wget,");
        expect("error 33:32 The image \"desk\" of the node \"desk\" offers no program \"wget\"; its manifest"
                + " (image.yaml) lists what it has.");
    }

    @Test
    void missesAProgramOfACheckInTheLongForm() {
        change(
                "state: [{from: desk, run: [curl, -f, \"http://box/note.txt\"], expect: {exit: 22}}]",
                "state: {checks: [{from: box, run: [curl], expect: {exit: 22}}]}");
        expect("error 33:40 The image \"box\" of the node \"box\" offers no program \"curl\"; its manifest"
                + " (image.yaml) lists what it has.");
    }

    @Test
    void looksAtTheImagesOfServicesAndOfCheckersWithoutANodeOfTheirOwn() throws IOException {
        yaml = Files.readString(Path.of("src/test/resources/duel.yaml"))
                .replace("protocol: enochecker", "protocol: hackerdom, run: [checker]");
        images.put("desk", offer(List.of("python3"), List.of("trainee"), Shell.BASH, Profile.STANDARD));
        images.put("hanko", withPort(8081));
        expect(
                "warning 19:5 By its manifest the image \"hanko\" does not listen on port 8080.",
                "error 20:15 There is no image \"hanko-checker\". Known: box, desk, hanko, mute, router.");
        images.put("hanko", withPort(8080));
        images.put("hanko-checker", offer(List.of("python3"), List.of(), Shell.SH, Profile.STANDARD));
        expect("error 20:64 The image \"hanko-checker\" of the node \"check-hanko\" offers no program \"checker\"; its"
                + " manifest (image.yaml) lists what it has.");
    }

    private static ImageOffer withPort(int port) {
        return new ImageOffer(
                Text.same("x"), List.of(), List.of("root"), Shell.SH, Profile.STANDARD, List.of(port), false);
    }

    @Test
    void missesAProgramOfAProbeAndOfARehearsal() {
        change("ready: {tcp: 80}", "ready: {run: [bash, -c, \"true\"]}");
        change("[rm, /srv/note.txt]", "[shred, /srv/note.txt]");
        expect(
                "error 20:19 The image \"box\" of the node \"box\" offers no program \"bash\"; its manifest (image.yaml)"
                        + " lists what it has.",
                "error 36:21 The image \"box\" of the node \"box\" offers no program \"shred\"; its manifest"
                        + " (image.yaml) lists what it has.");
    }

    @Test
    void takesAProgramThatIsNamedByItsPathOnTrust() {
        change("[rm, /srv/note.txt]", "[/srv/clean-up]");
        expect();
    }

    @Test
    void asksNothingOfAnImageWithoutAManifest() {
        change("image: box", "image: mute");
        change("ready: {tcp: 80}", "ready: {run: [anything]}\n    console: {user: anybody}\n    web: 9");
        expect();
    }

    @Test
    void findsNoShellForAConsole() {
        images.put("box", offer(List.of("rm"), List.of(), Shell.NONE, Profile.STANDARD));
        change("ready: {tcp: 80}", "console: trainee");
        expect("error 20:5 The image \"box\" has no shell, so no terminal can be opened on it.");
    }

    @Test
    void findsNoSuchShellAndNoSuchUser() {
        change("console: trainee", "console: {user: trainer, shell: [zsh]}");
        expect(
                "error 13:58 The image \"desk\" of the node \"desk\" offers no program \"zsh\"; its manifest (image.yaml)"
                        + " lists what it has.",
                "error 13:58 The image \"desk\" offers no user \"trainer\" for a terminal. Did you mean \"trainee\"?");
    }

    @Test
    void asksForTheProfileThatAnImageNeeds() {
        images.put("box", offer(List.of(), List.of(), Shell.SH, Profile.WEB));
        expect("error 15:3 The image \"box\" works only with \"profile: web\".");
        change("ready: {tcp: 80}", "profile: login");
        expect();
        change("profile: login", "profile: capture");
        expect("error 20:5 The image \"box\" works only with \"profile: web\".");
    }

    @Test
    void takesAFirewallForARouter() {
        change("profile: router", "profile: firewall");
        expect();
    }

    @Test
    void doubtsAPageOnAPortThatNobodyListensOn() {
        images.put(
                "box",
                new ImageOffer(Text.same("x"), List.of(), List.of(), Shell.SH, Profile.STANDARD, List.of(8080), false));
        change("ready: {tcp: 80}", "web: {one: 8080, two: 80}");
        expect("warning 20:5 By its manifest the image \"box\" does not listen on port 80.");
    }

    @Test
    void findsTheRangeTooLargeForTheMachine() {
        assertEquals(
                List.of("error 12:1 The nodes of a single team may use 768 MiB of memory, more than this machine has"
                        + " (767 MiB). Lower their limits, or run fewer of them."),
                problems(ReadContext.UNKNOWN.withHostMebibytes(767)));
        assertEquals(List.of(), problems(ReadContext.UNKNOWN.withHostMebibytes(768)));
    }

    @Test
    void countsADeskForEachOfTheFewestPeople() {
        change("kind: lab", "kind: lab\nteams: {least: 3}");
        assertEquals(List.of(), problems(ReadContext.UNKNOWN.withHostMebibytes(5 * 256)));
        assertEquals(
                1, problems(ReadContext.UNKNOWN.withHostMebibytes(5 * 256 - 1)).size());
    }

    @Test
    void comparesWithTheFilesOfTheFolder() {
        change("ready: {tcp: 80}", "  /srv/log.txt: {from: files/lag.txt}");
        assertEquals(
                List.of(
                        "warning 0:0 No node and no task takes the file \"files/log.txt\".",
                        "error 20:28 There is no file \"files/lag.txt\". Did you mean \"files/log.txt\"?"),
                problems(files(Map.of("files/log.txt", "x"))));
    }

    @Test
    void countsAFlagInAFileThatIsFilledAndInNoOther() {
        change("text: \"${token}\"", "from: files/note.txt");
        assertEquals(
                List.of("error 10:3 No file and no text carries the flag \"token\": put ${token} where the team can"
                        + " find it."),
                problems(files(Map.of("files/note.txt", "${token}"))));
        change("from: files/note.txt", "from: files/note.txt, fill: true");
        assertEquals(List.of(), problems(files(Map.of("files/note.txt", "${token}"))));
    }

    @Test
    void countsAFlagInAnAttachment() {
        change("text: \"${token}\"", "text: x");
        change("answer: {flag: token}", "answer: {flag: token}\n    attachments: [{from: files/a.txt, fill: true}]");
        assertEquals(List.of(), problems(files(Map.of("files/a.txt", "secret: ${token}"))));
    }

    @Test
    void findsAnUnknownParameterInAFile() {
        change("text: \"${token}\"", "from: files/note.txt, fill: true");
        assertEquals(
                List.of("error 19:29 There is no parameter \"tokn\". Did you mean \"token\"?"),
                problems(files(Map.of("files/note.txt", "${token} ${tokn}"))));
    }

    @Test
    void refusesToFillWhatIsNoText() {
        change("text: \"${token}\"", "from: files/note.txt, fill: true");
        Map<String, Bytes> files = Map.of("files/note.txt", new Bytes(new byte[] {(byte) 0x93, (byte) 0xFA}));
        assertEquals(
                "error 19:29 \"files/note.txt\" is not UTF-8 text, so no parameter can be filled in.",
                problems(ReadContext.UNKNOWN.withFiles(files)).getLast());
    }

    @Test
    void wantsTheIdToBeTheNameOfTheFolder() {
        assertEquals(
                List.of("error 2:5 The id \"small\" must be the name of the folder, \"other\"."),
                problems(ReadContext.UNKNOWN.withFolder("other")));
    }

    private void change(String from, String to) {
        assertEquals(true, yaml.contains(from), from);
        yaml = yaml.replace(from, to);
    }

    private void expect(String... expected) {
        assertEquals(List.of(expected), problems(ReadContext.UNKNOWN.withImages(images)));
    }

    private List<String> problems(ReadContext around) {
        return ScenarioReader.read(yaml, around).problems().stream()
                .map(BrokenFilesTest::line)
                .toList();
    }

    private static ReadContext files(Map<String, String> texts) {
        Map<String, Bytes> files = new HashMap<>();
        texts.forEach((path, text) -> files.put(path, new Bytes(text.getBytes(StandardCharsets.UTF_8))));
        return ReadContext.UNKNOWN.withFiles(files);
    }

    private static ImageOffer offer(List<String> tools, List<String> users, Shell shell, Profile profile) {
        return new ImageOffer(Text.same("x"), tools, users, shell, profile, List.of(), false);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src/test/resources/small.yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
