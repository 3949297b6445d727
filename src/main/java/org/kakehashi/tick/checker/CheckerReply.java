package org.kakehashi.tick.checker;
import org.kakehashi.scoring.fact.CheckVerdict;
public record CheckerReply(CheckVerdict verdict, String message, String attackInfo, String flag) {}
