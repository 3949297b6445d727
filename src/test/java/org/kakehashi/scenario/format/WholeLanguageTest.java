package org.kakehashi.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Allowance;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.Console.Audience;
import org.kakehashi.scenario.Content;
import org.kakehashi.scenario.Expect;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Network.Flow;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Organisation;
import org.kakehashi.scenario.Organisation.Region;
import org.kakehashi.scenario.Ready;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.scenario.RehearsalStep.CheckerGreen;
import org.kakehashi.scenario.RehearsalStep.Command;
import org.kakehashi.scenario.RehearsalStep.Exploit;
import org.kakehashi.scenario.RehearsalStep.Outcome;
import org.kakehashi.scenario.RehearsalStep.Patch;
import org.kakehashi.scenario.RehearsalStep.Submission;
import org.kakehashi.scenario.RehearsalStep.WrongSolution;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.Service.Checker;
import org.kakehashi.scenario.Service.FlagStore;
import org.kakehashi.scenario.Service.Protocol;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TaskAttachment;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.scenario.WebPage;
import org.kakehashi.scenario.parameter.Parameter;
import org.kakehashi.site.language.Text;

/** Every key of the format, once: what the author wrote is what the model holds. */
class WholeLanguageTest {
    static final Path FILE = Path.of("src/test/resources/whole.yaml");

    private final Scenario scenario = read();

    @Test
    void readsTheStory() {
        assertEquals(
                List.of("find-leaks", "report"),
                scenario.objectives().stream().map(objective -> objective.id()).toList());
        assertEquals(
                new Organisation(
                        "kisogawa",
                        Text.of("Kisogawa Seiki", "木曽川精機"),
                        Region.JP,
                        "manufacturing",
                        Organisation.Kind.PUBLIC,
                        Text.of("Makes gears.", "歯車の製造会社。")),
                scenario.organisations().get(1));
        assertEquals(
                Organisation.Kind.PRIVATE, scenario.organisations().getFirst().kind());
        assertEquals(
                new TeamPlan(TeamPlan.Composition.PAIRED, 2, 6, Map.of(Region.EU, "norvik", Region.JP, "kisogawa")),
                scenario.teams());
    }

    @Test
    void readsTheKindsOfParameters() {
        assertEquals(
                List.of(
                        new Parameter.Flag(),
                        new Parameter.Choose(List.of("hana", "lukas")),
                        new Parameter.Word(),
                        new Parameter.Number(10, 99),
                        new Parameter.Port(1024, 32_767),
                        new Parameter.Port(20_000, 20_999),
                        new Parameter.Password(12),
                        new Parameter.Password(16),
                        new Parameter.PerParticipant(new Parameter.PersonName(Parameter.PersonName.Origin.JP))),
                List.copyOf(scenario.parameters().values()));
    }

    @Test
    void readsNetworksAndWhatPasses() {
        assertEquals(
                List.of(
                        Network.plain("office"),
                        new Network(
                                "plant",
                                26,
                                "10.2.0.0/26",
                                Network.Per.TEAM,
                                Optional.of(List.of(
                                        new Flow("office", List.of("files"), List.of(8080), List.of(53)),
                                        new Flow("desk", List.of(), List.of(), List.of()),
                                        new Flow("hmi", List.of(), List.of(), List.of())))),
                        new Network("exchange", 26, "", Network.Per.EXERCISE, Optional.of(List.of())),
                        new Network("arena", 26, "", Network.Per.EXERCISE, Optional.empty())),
                scenario.networks());
    }

    @Test
    void readsANodeWithEverything() {
        Node files = scenario.node("files").orElseThrow();
        assertEquals(new Allowance(512, 1500, 256, 64, true, true), files.allowance());
        assertEquals(Map.of("PLANT", "${codename}", "LEVEL", "3", "EMPTY", ""), files.environment());
        assertEquals(0640, files.files().getFirst().mode());
        assertEquals(
                new Content.Packed("files/log.txt", new Bytes(new byte[0]), true),
                files.files().get(1).content());
        assertEquals("2001", files.files().get(1).owner());
        assertEquals(
                List.of(
                        new Console("admin", Text.of("", ""), Audience.INSTRUCTOR, "", List.of()),
                        new Console("user-shell", Text.of("", ""), Audience.TRAINEE, "", List.of())),
                files.consoles());
        assertEquals(
                List.of(
                        new WebPage("status", Text.of("", ""), 8080, "/"),
                        new WebPage("admin", Text.of("Admin", "管理"), 8081, "/admin")),
                files.web());
    }

    @Test
    void readsTheOtherFormsOfNodes() {
        Node hmi = scenario.node("hmi").orElseThrow();
        assertEquals(new Ready.Http(8080, "/status", 204), hmi.ready());
        assertEquals(List.of("files"), hmi.after());
        assertTrue(hmi.hidden());
        assertTrue(hmi.image().startsWith("registry.example/hmi@sha256:"));
        assertEquals(List.of(new WebPage(WebPage.MAIN, Text.of("", ""), 8080, "/")), hmi.web());
        assertEquals(
                new Ready.Command(List.of("test", "-e", "/run/up")),
                scenario.node("sniffer").orElseThrow().ready());
        assertEquals(Allowance.STANDARD, scenario.node("sniffer").orElseThrow().allowance());
        assertEquals(
                List.of(new Console(
                        Console.MAIN,
                        Text.of("Firewall", "ファイアウォール"),
                        Audience.TRAINEE,
                        "root",
                        List.of("bash", "-l"))),
                scenario.node("wall").orElseThrow().consoles());
        assertEquals(Node.Per.EXERCISE, scenario.node("hub").orElseThrow().per());
        assertEquals(
                List.of(Console.plain()), scenario.node("desk").orElseThrow().consoles());
    }

    @Test
    void readsEveryKindOfAnswer() {
        assertEquals(new Task.FlagAnswer("leak"), goal("by-flag"));
        assertEquals(new Task.TextAnswer(List.of("one")), goal("by-text"));
        assertEquals(new Task.TextAnswer(List.of("one", "${owner}")), goal("by-texts"));
        assertEquals(new Task.TextAnswer(List.of("tank", "タンク", "槽")), goal("by-language"));
        assertEquals(new Task.NumberAnswer("42", BigDecimal.ZERO), goal("by-number"));
        assertEquals(new Task.NumberAnswer("${limit}", new BigDecimal("0.5")), goal("by-limit"));
        assertEquals(
                new Task.ChoiceAnswer(List.of(
                        new Task.Option("a", Text.of("A", "ア"), true), new Task.Option("b", Text.of("B", "イ"), false))),
                goal("by-choice"));
        assertEquals(
                new Task.SetAnswer(List.of(List.of("broker"), List.of("hvac"), List.of("lift", "elevator"))),
                goal("by-set"));
        assertEquals(new Task.PatternAnswer("CVE-20\\d\\d-\\d+"), goal("by-regex"));
        assertEquals(
                new Task.StateGoal(
                        List.of(new Task.StateCheck(
                                Text.of("The files answer", "ファイルが応答する"),
                                "desk",
                                List.of("curl", "http://files:8080/"),
                                new Expect(0, "ok ${codename}"))),
                        15),
                goal("by-state"));
        assertEquals(
                30,
                assertInstanceOf(Task.StateGoal.class, goal("by-slow-state")).everySeconds());
    }

    @Test
    void readsWhatBelongsToATask() {
        Task task = scenario.task("by-flag").orElseThrow();
        assertEquals("technical", task.dimension());
        assertEquals(List.of("find-leaks", "report"), task.objectives());
        assertEquals(
                List.of("capture.pcap", "x.txt", "note.txt"),
                task.attachments().stream().map(TaskAttachment::name).toList());
        assertEquals(
                new Content.Written("For ${owner}"), task.attachments().get(2).content());
    }

    @Test
    void readsScoringAndRehearsal() {
        assertEquals(
                new ScoringPlan(
                        List.of(
                                new ScoringPlan.Dimension("technical", Text.of("Technical", "技術"), 100),
                                new ScoringPlan.Dimension("communication", Text.of("Communication", "連絡"), 50)),
                        new ScoringPlan.HintPolicy(ScoringPlan.Charge.NOW, 20, ScoringPlan.Buyer.PARTICIPANT),
                        new ScoringPlan.Competition(
                                "ad.icc2023",
                                ScoringPlan.TaskValue.ECSC2025,
                                15,
                                Map.of("jeopardy", 40, "attackdefence", 60),
                                ScoringPlan.RegionValue.REGIONAL_VALUE,
                                25)),
                scenario.scoring());
        List<RehearsalStep> steps = scenario.rehearsal();
        assertEquals(
                step(
                        new Command("desk", "trainee", List.of("curl", "http://files:8080/public/note.txt"), 0),
                        new Submission("by-flag", List.of(), false),
                        Outcome.NONE),
                steps.getFirst());
        assertEquals(
                step(
                        Command.NONE,
                        new Submission("by-text", List.of("two"), true),
                        new Outcome("", Optional.of(100), Optional.empty())),
                steps.get(1));
        assertEquals(
                step(Command.NONE, new Submission("by-set", List.of("broker", "hvac", "lift"), false), Outcome.NONE),
                steps.get(8));
        assertEquals(
                step(
                        new Command("files", "${owner}", List.of("rm", "/srv/public/note.txt"), 1),
                        Submission.NONE,
                        new Outcome("by-state", Optional.empty(), Optional.empty())),
                steps.get(10));
        assertEquals(
                step(
                        Command.NONE,
                        Submission.NONE,
                        new Outcome("", Optional.empty(), Optional.of(new WrongSolution("by-slow-state", 1)))),
                steps.get(11));
        assertEquals(
                step(Command.NONE, Submission.NONE, new Outcome("by-slow-state", Optional.empty(), Optional.empty())),
                steps.get(12));
    }

    @Test
    void readsServicesAndTheirCheckers() {
        assertEquals(
                new AttackDefencePlan(
                        List.of(
                                new Service(
                                        "locks",
                                        Text.of("Locks", "錠前"),
                                        "vault",
                                        8080,
                                        new Checker(Protocol.ENOCHECKER, "check-locks", 9000, List.of()),
                                        List.of(new FlagStore("keys", true), new FlagStore("log", false)),
                                        100),
                                new Service(
                                        "mint",
                                        Text.of("Mint", "造幣局"),
                                        "vault",
                                        9090,
                                        new Checker(
                                                Protocol.HACKERDOM,
                                                "judge",
                                                8000,
                                                List.of("python3", "/checker/mint.py")),
                                        List.of(new FlagStore("coins", false)),
                                        150)),
                        new AttackDefencePlan.Ticks(30, 10)),
                scenario.attackDefence());
        Node added = scenario.node("check-locks").orElseThrow();
        assertEquals("locks-checker", added.image());
        assertEquals(List.of("arena"), added.networks());
        assertEquals(Node.Per.EXERCISE, added.per());
        assertEquals(new Ready.Tcp(9000), added.ready());
        assertTrue(added.hidden());
    }

    @Test
    void readsStepsAboutServices() {
        List<RehearsalStep> steps = scenario.rehearsal().subList(13, 23);
        assertEquals(
                new RehearsalStep(
                        new Command("desk", "trainee", List.of("curl", "http://{target}:{port}/{attack-info}"), 0),
                        Submission.NONE,
                        Outcome.NONE,
                        Optional.of(new Exploit("locks", "keys", false))),
                steps.getFirst());
        assertEquals(
                new RehearsalStep(
                        new Command("vault", "root", List.of("rm", "/srv/hole"), 0),
                        Submission.NONE,
                        Outcome.NONE,
                        Optional.of(new Patch("locks"))),
                steps.get(3));
        assertEquals(
                new RehearsalStep(Command.NONE, Submission.NONE, Outcome.NONE, Optional.of(new CheckerGreen("mint"))),
                steps.get(6));
        assertEquals(
                Optional.of(new Exploit("mint", "coins", true)), steps.get(9).service());
    }

    private static RehearsalStep step(Command command, Submission submission, Outcome outcome) {
        return new RehearsalStep(command, submission, outcome, Optional.empty());
    }

    private Task.Goal goal(String task) {
        return scenario.task(task).orElseThrow().goal();
    }

    private static Scenario read() {
        try {
            ReadScenario read = ScenarioReader.read(Files.readString(FILE));
            assertEquals(List.of(), read.problems());
            return read.orThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
