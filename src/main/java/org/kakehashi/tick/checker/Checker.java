package org.kakehashi.tick.checker;
public interface Checker {
    CheckerInfo info();
    CheckerReply ask(CheckerTask task);
}
