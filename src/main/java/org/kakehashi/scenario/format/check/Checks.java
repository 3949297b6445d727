package org.kakehashi.scenario.format.check;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kakehashi.scenario.ImageOffer;

/** What can be known about a scenario as a whole before anything of it runs. */
public final class Checks {
    private Checks() {}

    /**
     * Looks at all of it; warnings only if there is no error, since they would follow from it.
     *
     * @param images what the catalogue offers, if it is known
     * @param registries whose images the operator allows, if that is known
     * @param hostMebibytes memory of the machine that is to run it, if it is known
     */
    public static void look(
            CheckedScenario checked,
            Optional<Map<String, ImageOffer>> images,
            Optional<Set<String>> registries,
            OptionalInt hostMebibytes) {
        RoutersCheck.look(checked);
        new NetworksCheck(checked).look();
        images.ifPresent(offers -> {
            new ImagesCheck(checked, offers).look();
            new ToolsCheck(checked, offers).look();
            new ServicesCheck(checked).look(offers);
        });
        registries.ifPresent(allowed -> RegistriesCheck.look(checked, allowed));
        new NodeOrderCheck(checked).look();
        PortsCheck.look(checked);
        RoomCheck.look(checked);
        hostMebibytes.ifPresent(memory -> BudgetCheck.look(checked, memory));
        new SharedCheck(checked).look();
        new ServicesCheck(checked).look();
        new CompetitionCheck(checked).look();
        new ArenaCheck(checked).look();
        new ParticipantsCheck(checked).look();
        if (!checked.problems().hasErrors()) {
            ConsolesCheck.look(checked);
            BalanceCheck.look(checked);
            new UnusedCheck(checked).look();
        }
    }
}
