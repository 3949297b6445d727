package org.kakehashi.scoring.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What remains of a ledger once mistakes are taken back. */
public final class Corrections {
    private Corrections() {}

    /** Whether such a fact can be taken back. A correction cannot: what it took back can only happen anew. */
    public static boolean canTakeBack(Fact fact) {
        return switch (fact) {
            case Fact.AtTask atTask -> true;
            case Fact.Adjusted adjusted -> true;
            case Fact.Disqualified disqualified -> true;
            case TickFact.FlagCaptured captured -> true;
            case TickFact.ServiceChecked checked -> true;
            case TickFact.NodeReset reset -> true;
            case TickFact inTick -> false;
            case Fact.Corrected corrected -> false;
            case Fact.FreezeSet set -> false;
            case Fact.FreezeLifted lifted -> false;
            case Fact.Finalised finalised -> false;
        };
    }

    /** The entries that count, in their order: without those taken back and without the corrections themselves. */
    public static List<LedgerEntry> counting(List<LedgerEntry> entries) {
        Map<Long, Long> corrections = new HashMap<>();
        for (LedgerEntry entry : entries) {
            if (entry.fact() instanceof Fact.Corrected corrected) {
                corrections.put(corrected.sequence(), entry.sequence());
            }
        }
        return entries.stream()
                .filter(entry -> !(entry.fact() instanceof Fact.Corrected))
                .filter(entry -> !canTakeBack(entry.fact())
                        || corrections.getOrDefault(entry.sequence(), 0L) <= entry.sequence())
                .toList();
    }
}
