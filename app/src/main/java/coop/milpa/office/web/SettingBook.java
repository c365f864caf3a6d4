package coop.milpa.office.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.OpenSettings;
import coop.milpa.platform.Setting;
import coop.milpa.platform.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The settings that may be decided by page, what holds of them, and what they are called. */
@Component
class SettingBook {

    private final ObjectProvider<OpenSettings> declared;
    private final Settings settings;
    private final Days days;
    private final Calendars calendars;
    private final MessageSource messages;

    SettingBook(
            ObjectProvider<OpenSettings> declared,
            Settings settings,
            Days days,
            Calendars calendars,
            MessageSource messages) {
        this.declared = declared;
        this.settings = settings;
        this.days = days;
        this.calendars = calendars;
        this.messages = messages;
    }

    /**
     * A setting that may be decided, as a page lists it.
     *
     * @param words  what it is called
     * @param value  what holds on the open day
     * @param decided  whether anybody decided that
     */
    record Line(String name, String words, String value, boolean decided) {}

    Optional<OpenSetting<?>> find(String name) {
        return open().stream().filter(each -> each.key().name().equals(name)).findFirst();
    }

    List<Line> lines(CooperativeId cooperative, Locale reader) {
        LocalDate day = openDay(cooperative);
        return open().stream().map(each -> line(cooperative, each, day, reader)).toList();
    }

    /** The first day that may still be decided about: closed days were reckoned under what held then. */
    LocalDate openDay(CooperativeId cooperative) {
        return days.open(cooperative).orElseGet(() -> calendars.today(cooperative));
    }

    /** One that no module has words for is shown as it is called. */
    String words(String name, Locale reader) {
        return String.valueOf(messages.getMessage("setting." + name, null, name, reader));
    }

    /** A value as people read it. */
    String said(OpenSetting<?> setting, String value, Locale reader) {
        return setting.isFlag() ? String.valueOf(messages.getMessage("office.flag." + value, null, reader)) : value;
    }

    private Line line(CooperativeId cooperative, OpenSetting<?> each, LocalDate day, Locale reader) {
        Optional<Setting> decided = settings.explain(cooperative, each.key(), day);
        String value = decided.map(Setting::value).orElseGet(each::usual);
        String name = each.key().name();
        return new Line(name, words(name, reader), said(each, value, reader), decided.isPresent());
    }

    private List<OpenSetting<?>> open() {
        return declared.orderedStream()
                .<OpenSetting<?>>flatMap(each -> each.settings().stream())
                .toList();
    }
}
