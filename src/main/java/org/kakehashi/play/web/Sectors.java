package org.kakehashi.play.web;

import java.util.Map;
import org.kakehashi.site.language.Text;

/** The sectors of the economy in both languages. An author's own word for another one is shown as it is. */
final class Sectors {
    private static final Map<String, Text> WORDS = Map.ofEntries(
            Map.entry("energy", new Text("energy", "エネルギー")),
            Map.entry("transport", new Text("transport", "運輸")),
            Map.entry("finance", new Text("finance", "金融")),
            Map.entry("health", new Text("health", "医療")),
            Map.entry("water", new Text("water", "水道")),
            Map.entry("telecom", new Text("telecommunications", "通信")),
            Map.entry("digital", new Text("digital infrastructure", "デジタル基盤")),
            Map.entry("it", new Text("information technology", "情報サービス")),
            Map.entry("government", new Text("government", "行政")),
            Map.entry("manufacturing", new Text("manufacturing", "製造")),
            Map.entry("food", new Text("food", "食品")),
            Map.entry("chemicals", new Text("chemicals", "化学")),
            Map.entry("logistics", new Text("logistics", "物流")),
            Map.entry("retail", new Text("retail", "小売")),
            Map.entry("real-estate", new Text("real estate", "不動産")),
            Map.entry("research", new Text("research", "研究")),
            Map.entry("education", new Text("education", "教育")),
            Map.entry("space", new Text("space", "宇宙")));

    private Sectors() {}

    static Text word(String sector) {
        return WORDS.getOrDefault(sector, Text.same(sector));
    }
}
