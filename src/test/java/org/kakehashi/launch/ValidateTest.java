package org.kakehashi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.scenario.FirstContact;

class ValidateTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void acceptsTheBundledScenario() {
        assertEquals(0, run("validate", FirstContact.FOLDER.toString(), "--lang", "en"), out::toString);
        assertEquals("scenarios/first-contact: no problems.\n", out.toString());
    }

    @Test
    void printsEachProblemWithItsPlaceInEitherLanguage() throws IOException {
        Path broken = scenario("first-contact", source -> source.replace("image: fileserver", "imgae: fileserver"));
        int line = FirstContact.source()
                .substring(0, FirstContact.source().indexOf("image: fileserver"))
                .split("\n")
                .length;
        assertEquals(1, run("validate", broken.toString(), "--lang", "en"));
        assertEquals(
                broken.resolve("scenario.yaml") + ":" + line
                        + ":5: error: Unknown key \"imgae\". Did you mean \"image\"?\n1 error, 0 warnings.\n",
                out.toString());
        out.getBuffer().setLength(0);
        assertEquals(1, run("validate", broken.toString(), "--lang", "ja"));
        assertTrue(out.toString().contains("エラー：キー「imgae」はここでは使えません。「image」のことですか？"), out::toString);
    }

    @Test
    void printsOneJsonObjectForMachines() throws IOException {
        Path broken = scenario("first-contact", source -> source.replace("minutes: 30", "minutes: soon"));
        assertEquals(1, run("validate", broken.toString(), "--json"));
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertEquals(false, report.get("valid").asBoolean());
        assertEquals(1, report.get("errors").asInt());
        JsonNode problem = report.get("problems").get(0);
        assertEquals("ERROR", problem.get("severity").asText());
        assertEquals(10, problem.get("column").asInt());
        assertTrue(problem.get("text").get("en").asText().contains("from 1 to 1440"));
        assertTrue(problem.get("text").get("ja").asText().contains("1から1440まで"));
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertEquals(1, run("validate", folder.resolve("nowhere").toString(), "--lang", "en"));
        assertTrue(out.toString().contains("There is no folder " + folder.resolve("nowhere")));
        assertEquals(1, run("validate", folder.toString(), "--lang", "ja"));
        assertTrue(out.toString().contains("に scenario.yaml がありません"));
    }

    @Test
    void saysWhereAFileStopsBeingUtf8() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("sjis"));
        Files.write(broken.resolve("scenario.yaml"), "kakehashi: 1\nid: 取引\n".getBytes(Charset.forName("Shift_JIS")));
        assertEquals(1, run("validate", broken.toString(), "--lang", "en"));
        assertTrue(out.toString().contains("scenario.yaml:2:5: error: The file is not UTF-8"), out::toString);
    }

    @Test
    void looksForEachImageInTheCatalogue() throws IOException {
        Files.createDirectories(folder.resolve("pictures/desk"));
        Path scenario = scenario("first-contact", source -> source);
        assertEquals(
                1,
                run(
                        "validate",
                        scenario.toString(),
                        "--lang",
                        "en",
                        "--images",
                        folder.resolve("pictures").toString()));
        assertTrue(out.toString().contains("There is no image \"fileserver\". Known: desk."), out::toString);
    }

    @Test
    void answersMisuseWithTwoAndTheUsage() {
        assertEquals(2, run("validate"));
        assertTrue(err.toString().contains("FOLDER"));
        assertEquals(2, run("validate", "x", "--lang", "de"));
        assertTrue(err.toString().contains("en, ja"));
        assertEquals(2, run("frobnicate"));
    }

    private int run(String... args) {
        return KakehashiCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private Path scenario(String name, java.util.function.UnaryOperator<String> change) throws IOException {
        Path scenario = Files.createDirectory(folder.resolve(name));
        Files.writeString(scenario.resolve("scenario.yaml"), change.apply(FirstContact.source()));
        return scenario;
    }
}
