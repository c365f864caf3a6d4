package coop.milpa.receipts.internal;

import coop.milpa.platform.SettingKey;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a cooperative decides about receipts, by day. */
final class ReceiptSettings {

    /** Its own priorities, such as {@code contributions.quota=10 receipts.welfare=20}; others keep their own. */
    static final SettingKey<Map<String, Integer>> PRIORITIES =
            new SettingKey<>("receipts.priorities", Map.of(), ReceiptSettings::priorities, ReceiptSettings::textOf);

    /** The series that receipts are counted in. */
    static final SettingKey<String> SERIES = SettingKey.of("receipts.series", "R", ReceiptSettings::series);

    /** The series that receipts of employers' files are counted in. */
    static final SettingKey<String> PAYROLL_SERIES =
            SettingKey.of("receipts.payroll-series", "P", ReceiptSettings::series);

    private static final Pattern SERIES_FORM = Pattern.compile("[A-Za-z0-9]{1,10}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ReceiptSettings() {}

    private static Map<String, Integer> priorities(String text) {
        Map<String, Integer> priorities = new TreeMap<>();
        if (text.isBlank()) {
            return priorities;
        }
        for (String word : SPACES.split(text.strip(), -1)) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("Priority is '" + word + "', not like contributions.quota=10");
            }
            priorities.put(word.substring(0, equals), Integer.valueOf(word.substring(equals + 1)));
        }
        return priorities;
    }

    private static String textOf(Map<String, Integer> priorities) {
        return new TreeMap<>(priorities)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static String series(String text) {
        if (!SERIES_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Series is '" + text + "', not 1 to 10 letters and digits");
        }
        return text;
    }
}
