package coop.milpa.platform;

import java.time.LocalDate;

/**
 * One value of a setting of a cooperative, and since when it holds.
 *
 * @param name  the setting's name, see {@link SettingKey}
 * @param from  the first day on which it holds; it holds until the next one of the same name
 * @param value  as text
 * @param source  who decided it
 */
public record Setting(String name, LocalDate from, String value, Source source) {}
