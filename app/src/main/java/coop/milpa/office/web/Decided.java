package coop.milpa.office.web;

import coop.milpa.platform.Setting;
import java.time.LocalDate;
import java.util.List;

/** A decision, and when it holds. */
record Decided(Setting setting, When when) {

    /** When a decision holds, seen from a day. */
    enum When {
        PAST,
        NOW,
        TO_COME
    }

    /** All of them, in the order given. */
    static List<Decided> of(List<Setting> all, LocalDate today) {
        return all.stream()
                .map(each -> new Decided(each, when(each, all, today)))
                .toList();
    }

    private static When when(Setting setting, List<Setting> all, LocalDate today) {
        if (setting.from().isAfter(today)) {
            return When.TO_COME;
        }
        boolean replaced = all.stream()
                .filter(other -> other.name().equals(setting.name()))
                .anyMatch(other ->
                        other.from().isAfter(setting.from()) && !other.from().isAfter(today));
        return replaced ? When.PAST : When.NOW;
    }
}
