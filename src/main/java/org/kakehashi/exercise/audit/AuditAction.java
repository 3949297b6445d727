package org.kakehashi.exercise.audit;

import org.kakehashi.site.language.Text;

/** What can be done with an exercise and is written into its audit log. */
public enum AuditAction {
    SCHEDULE("Scheduled", "作成"),
    UNREHEARSED("Made without a rehearsal", "リハーサルなしで作成"),
    DEPLOY("Deployment asked for", "展開を指示"),
    BECOME_READY("All ranges ready", "全チームの演習環境が準備完了"),
    START("Started", "開始"),
    PAUSE("Paused", "一時停止"),
    RESUME("Resumed", "再開"),
    END("Ended", "終了"),
    EXTEND("Play time extended", "演習時間を延長"),
    SHORTEN("Play time shortened", "演習時間を短縮"),
    JUMP("Play time moved forward", "演習時間を早送り"),
    REWIND("Play time moved back", "演習時間を巻き戻し"),
    CLEAN_UP("Clean-up asked for", "環境の削除を指示"),
    BECOME_CLEAN("All ranges gone", "全チームの演習環境を削除完了"),
    RESET_NODE("Node reset", "ノードをリセット"),
    RESET_RANGE("Range reset", "演習環境をリセット"),
    LINK_BACK("Link to come back given", "復帰リンクを発行"),
    COME_BACK("Came back to the seat", "復帰リンクで席に復帰"),
    FREE_SEAT("Seat freed", "空席に変更"),
    TAKE_BACK("Fact taken back", "記録を取り消し"),
    ADJUST_POINTS("Points adjusted", "得点を調整");

    private final Text word;

    AuditAction(String en, String ja) {
        word = new Text(en, ja);
    }

    public Text word() {
        return word;
    }
}
