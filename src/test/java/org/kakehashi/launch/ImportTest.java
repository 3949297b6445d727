package org.kakehashi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final String SHOP = "src/test/resources/imports/compose-shop/source";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void makesAFolderThatValidates() {
        Path target = folder.resolve("scenarios/corner-shop");
        assertEquals(
                0, run("import", "--from", "compose", SHOP, "--to", target.toString(), "--lang", "en"), err::toString);
        assertTrue(Files.isRegularFile(target.resolve("files/web/var/www/html/index.html")));
        assertTrue(out.toString().contains("docker-compose.yml:37 services.db_main.environment.THE_FLAG: refused: "));
        assertTrue(out.toString().contains("0 errors"), out::toString);
        assertTrue(out.toString().endsWith(" left out, 2 refused.\n"), out::toString);
        out.getBuffer().setLength(0);
        assertEquals(0, run("validate", target.toString(), "--lang", "en"), out::toString);
    }

    @Test
    void neverOverwritesAFolder() throws IOException {
        Path target = Files.createDirectory(folder.resolve("mine"));
        assertEquals(2, run("import", SHOP, "--to", target.toString(), "--lang", "en"));
        assertTrue(err.toString().contains("nothing is overwritten"), err::toString);
        try (var files = Files.list(target)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void saysWhatItDoesNotKnowAndLeavesNothingBehind() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "hello");
        Path target = folder.resolve("notes");
        assertEquals(1, run("import", notes.toString(), "--to", target.toString(), "--lang", "ja"));
        assertTrue(out.toString().endsWith("何も取り込みませんでした。\n"), out::toString);
        assertFalse(Files.exists(target));
    }

    @Test
    void refusesWrongUse() {
        assertEquals(2, run("import", SHOP));
        assertEquals(2, run("import", SHOP, "--to", folder.resolve("Not A Name").toString()));
        assertEquals(2, run("import", SHOP, "--to", folder.resolve("x").toString(), "--from", "word"));
        assertEquals(
                2, run("import", "/no/such/place", "--to", folder.resolve("x").toString()));
        assertEquals(2, run("import", SHOP, "--to", folder.resolve("x").toString(), "--images-map", "/no/such/file"));
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void asksTheAuthorsTableOfImagesFirst() throws IOException {
        Path map = Files.writeString(
                folder.resolve("map.yaml"), "images:\n  - {from: [mariadb*], use: fileserver, profile: login}\n");
        Path target = folder.resolve("shop");
        assertEquals(0, run("import", SHOP, "--to", target.toString(), "--images-map", map.toString()), err::toString);
        String yaml = Files.readString(target.resolve("scenario.yaml"));
        assertTrue(yaml.contains("image: fileserver"), yaml);
        assertTrue(yaml.contains("ready: {run: [sh, -c, mysqladmin ping -h localhost || exit 1]}"), yaml);
        Files.writeString(folder.resolve("imports.yaml"), "images: [{from: [mariadb*]}]");
        assertEquals(2, run("import", SHOP, "--to", folder.resolve("other").toString(), "--lang", "en"));
        assertTrue(err.toString().contains("imports.yaml:1: An entry of the image table needs"), err::toString);
    }

    @Test
    void saysByItsExitCodeThatValidateWouldRefuseTheResult() throws IOException {
        Files.createSymbolicLink(folder.resolve("images"), Path.of("images").toAbsolutePath());
        Path compose = Files.writeString(
                folder.resolve("compose.yml"), "services: {edge: {image: frrouting/frr}, web: {image: nginx}}\n");
        Path good = folder.resolve("scenarios/good");
        assertEquals(0, run("import", compose.toString(), "--to", good.toString(), "--lang", "en"), out::toString);
        assertEquals(0, run("validate", good.toString(), "--lang", "en"), out::toString);
        Path map = Files.writeString(folder.resolve("map.yaml"), "images: [{from: [nginx*], use: not-there}]\n");
        Path bad = folder.resolve("scenarios/bad");
        out.getBuffer().setLength(0);
        assertEquals(
                1,
                run(
                        "import",
                        compose.toString(),
                        "--to",
                        bad.toString(),
                        "--images-map",
                        map.toString(),
                        "--lang",
                        "en"));
        assertTrue(out.toString().contains("not yet valid: one error must be mended first"), out::toString);
        assertTrue(Files.readString(bad.resolve("README.md")).contains("not-there"));
        assertEquals(1, run("validate", bad.toString(), "--lang", "en"), out::toString);
    }

    @Test
    void printsOneJsonObjectForMachines() throws IOException {
        Path target = folder.resolve("shop");
        assertEquals(0, run("import", SHOP, "--to", target.toString(), "--json"));
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertEquals("compose", report.get("format").asText());
        assertEquals(true, report.get("imported").asBoolean());
        JsonNode finding = report.get("findings").get(0);
        assertEquals("LEFT_OUT", finding.get("severity").asText());
        assertEquals("services.debug.profiles", finding.get("path").asText());
        assertTrue(finding.get("text").has("ja"));
    }

    private int run(String... words) {
        return KakehashiCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
