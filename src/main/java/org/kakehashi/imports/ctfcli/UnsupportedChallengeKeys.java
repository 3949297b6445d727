package org.kakehashi.imports.ctfcli;

import java.util.Map;
import org.kakehashi.site.language.Text;

/** Keys of a challenge that are not carried over, and why. */
final class UnsupportedChallengeKeys {
    private static final Map<String, Text> WHY = Map.of(
            "host", new Text("the platform deploys by itself", "配備はプラットフォームが行います"),
            "healthcheck",
                    new Text(
                            "programs are not run by importing; write a \"rehearsal\" that solves the task",
                            "取り込みではプログラムを実行しません。課題を解く「rehearsal」を書いてください"),
            "attempts", new Text("the platform slows down guessing by itself", "総当たりはプラットフォームが自動で抑えます"),
            "next", new Text("tasks have prerequisites, not successors", "課題には前提だけがあり、次の課題の指定はありません"),
            "scheduled_at", new Text("tasks open by \"after\", not by the clock", "課題は時刻ではなく「after」で開きます"),
            "module", new Text("a scenario has no modules", "シナリオにモジュールはありません"));

    private static final Text UNKNOWN = new Text("it is not known here", "対応していない項目です");
    private static final Text STATE = new Text(
            "every task of a scenario is visible; delete the task if it should not be",
            "シナリオの課題はすべて表示されます。不要なら削除してください");
    private static final Text NOT_WORTH_A_WORD = new Text("", "");

    private UnsupportedChallengeKeys() {}

    /** Why a key is left out; an empty text if that needs no word. */
    static Text why(String key, String value) {
        if (key.equals("state")) {
            return value.equals("visible") ? NOT_WORTH_A_WORD : STATE;
        }
        return WHY.getOrDefault(key, UNKNOWN);
    }
}
