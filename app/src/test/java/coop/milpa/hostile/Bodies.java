package coop.milpa.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies that a system sends by mistake or on purpose, made from one that is right. */
final class Bodies {

    private static final int DEEP = 20_000;

    /** Values as JSON that no field is meant to have. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "7",
            "-1",
            "1e999",
            "9".repeat(400),
            "[]",
            "{}",
            "[[1]]",
            "\"\"",
            "\" \"",
            "\"" + "x".repeat(10_000) + "\"",
            "\"<script>alert(1)</script>\"",
            "\"'; drop table ledger.entry; --\"",
            "\"\\u0000\"",
            "\"a\\u001bb\"",
            "\"\\ud83d\"",
            "\"\\u202egnp\"",
            "\"\\uff11\\uff12\"",
            "\"1.234,56\"",
            "\"-5.00\"",
            "\"99999999999999999999\"",
            "\"2026-02-31\"",
            "\"99999-01-01\"",
            "\"+999999999-12-31\"");

    private Bodies() {}

    /** Each field of an object replaced by each value, left out, sent twice, or joined by one that nobody knows. */
    static Map<String, String> of(Map<String, String> right) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String field : right.keySet()) {
            for (String value : VALUES) {
                Map<String, String> changed = new LinkedHashMap<>(right);
                changed.put(field, value);
                all.put(field + " " + value.substring(0, Math.min(value.length(), 30)), object(changed));
            }
            Map<String, String> without = new LinkedHashMap<>(right);
            without.remove(field);
            all.put("without " + field, object(without));
            String twice = object(right);
            all.put("twice " + field, twice.substring(0, twice.length() - 1) + ",\"" + field + "\":1}");
        }
        Map<String, String> more = new LinkedHashMap<>(right);
        more.put("nobodysField", "1");
        all.put("unknown field", object(more));
        whole().forEach((name, text) -> all.put(name, text));
        return all;
    }

    private static Map<String, String> whole() {
        Map<String, String> all = new LinkedHashMap<>();
        List.of("", "null", "[]", "7", "\"x\"", "{", "{}}", "{} {}", "no json", "{'a':1}", "<xml/>", "{\"a\":NaN}")
                .forEach(text -> all.put("body " + text, text));
        all.put("deep list", "[".repeat(DEEP) + "]".repeat(DEEP));
        all.put("deep object", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
        all.put("long number", "{\"amount\":" + "9".repeat(100_000) + "}");
        all.put("two megabytes", "\"" + "x".repeat(2_000_000) + "\"");
        return all;
    }

    static String object(Map<String, String> fields) {
        List<String> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add("\"" + name + "\":" + value));
        return "{" + String.join(",", parts) + "}";
    }

    /** The same text as bytes of other encodings, one of them none. */
    static List<byte[]> encoded(String text) {
        return List.of(
                text.getBytes(StandardCharsets.UTF_16),
                text.getBytes(StandardCharsets.UTF_16LE),
                text.replace("1", "\u00e9").getBytes(StandardCharsets.ISO_8859_1),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xc0, (byte) 0x80, (byte) 0xff});
    }
}
