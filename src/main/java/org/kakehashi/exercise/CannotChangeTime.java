package org.kakehashi.exercise;

import org.kakehashi.exercise.timeline.ClockReading;
import org.kakehashi.exercise.timeline.TimeChange;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** A change of play time that is not possible, with what would be. */
public class CannotChangeTime extends Refused {
    private CannotChangeTime(Reason reason, Text text) {
        super(reason, text);
    }

    static CannotChangeTime withoutReason() {
        return new CannotChangeTime(
                Reason.INVALID, new Text("Please write why; the reason is recorded.", "理由を入力してください（理由は記録されます）。"));
    }

    static CannotChangeTime movedMeanwhile() {
        return new CannotChangeTime(
                Reason.NOT_NOW,
                new Text(
                        "The clock was changed since you opened this page, perhaps by somebody else or by the same click."
                                + " See below how it stands now, and send again only what is still missing.",
                        "このページを開いた後に演習時間が変更されました（ほかの人の操作か、同じ操作の二重送信の可能性があります）。"
                                + "下の現在の状態を確認し、まだ必要な場合だけもう一度送信してください。"));
    }

    static CannotChangeTime because(TimeChange.Objection objection, ClockReading shown, long mostMinutes) {
        return new CannotChangeTime(
                Reason.INVALID,
                switch (objection) {
                    case NOTHING -> new Text("Give at least one minute.", "1分以上を指定してください。");
                    case TOO_LONG ->
                        new Text(
                                "The play time of an exercise is at most " + TimeChange.LONGEST.toMinutes()
                                        + " minutes; it is " + shown.limit().toMinutes() + " now.",
                                "演習時間は最長" + TimeChange.LONGEST.toMinutes() + "分です（現在の設定："
                                        + shown.limit().toMinutes() + "分）。");
                    case LIMIT_BEFORE_NOW ->
                        new Text(
                                "Play would be over at once: at most " + mostMinutes
                                        + " minutes can be taken away now. To stop, end the exercise.",
                                "演習がただちに終了してしまいます。現在短縮できるのは最大" + mostMinutes + "分です。中止する場合は「終了」を使ってください。");
                    case BEHIND_THE_LIMIT ->
                        new Text(
                                "Some play time must be left after the jump: at most " + mostMinutes
                                        + " minutes forward now.",
                                "早送りの後に演習時間が残っている必要があります。現在早送りできるのは最大" + mostMinutes + "分です。");
                    case BEFORE_THE_START ->
                        new Text(
                                "Only " + shown.elapsed().toMinutes()
                                        + " minutes have been played; there is nothing before them.",
                                "経過時間は" + shown.elapsed().toMinutes() + "分のため、それより前には戻せません。");
                    case ALREADY_HAPPENED ->
                        new Text(
                                "Since then something was sent or counted, and that cannot be taken back. At most "
                                        + mostMinutes + " minutes back are possible now.",
                                "その時点より後に、取り消せない送信や記録があります。現在戻せるのは最大" + mostMinutes + "分です。");
                });
    }
}
