package coop.milpa.platform;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What each cooperative has decided, by day: a value holds from its first day until the next one's. */
public interface Settings {

    /** What holds on a day; the key's fallback where nothing was decided. */
    <T> T get(CooperativeId cooperative, SettingKey<T> key, LocalDate on);

    /** The decision behind {@link #get}; empty where the fallback holds. */
    Optional<Setting> explain(CooperativeId cooperative, SettingKey<?> key, LocalDate on);

    /**
     * Decides a value from a day on. Said again for the same day it replaces the former decision; both stand in the
     * audit trail.
     */
    <T> void set(CooperativeId cooperative, SettingKey<T> key, Decision<T> decision);

    /** Every decision of a cooperative, by name and then by day. */
    List<Setting> all(CooperativeId cooperative);

    /**
     * A value from a day on.
     *
     * @param from  the first day on which it holds
     * @param value  the value
     * @param source  who decided it
     */
    record Decision<T>(LocalDate from, T value, Source source) {}
}
