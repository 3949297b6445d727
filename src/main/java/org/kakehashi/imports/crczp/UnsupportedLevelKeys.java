package org.kakehashi.imports.crczp;

import java.util.Map;
import org.kakehashi.site.language.Text;

/** Keys of a level that are not carried over, and why. */
final class UnsupportedLevelKeys {
    private static final Text UNKNOWN = new Text("there is nothing like it in a task", "課題に相当するものがありません");
    private static final Map<String, Text> WHY = Map.of(
            "incorrect_answer_limit", new Text("the platform slows down guessing by itself", "総当たりはプラットフォームが自動で抑えます"),
            "solution_penalized",
                    new Text("the solution is shown after solving only, and costs nothing", "解答例は解いた後にだけ、減点なしで表示されます"),
            "attachments", new Text("their files are not part of the export", "添付ファイルの中身が書き出しに含まれていません"),
            "reference_solution",
                    new Text(
                            "its commands are made for virtual machines; write a \"rehearsal\"",
                            "仮想マシン用の手順です。「rehearsal」を書いてください"),
            "minimal_possible_solve_time", new Text("solving fast is not suspicious here", "速く解いても不正とは見なしません"),
            "expected_commands", UNKNOWN,
            "commands_required", UNKNOWN);

    private UnsupportedLevelKeys() {}

    static Text why(String key) {
        return WHY.getOrDefault(key, UNKNOWN);
    }
}
