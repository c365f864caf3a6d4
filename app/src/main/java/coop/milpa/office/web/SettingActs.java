package coop.milpa.office.web;

import coop.milpa.api.Answers;
import coop.milpa.api.ApiRefusal;
import coop.milpa.api.EntityTags;
import coop.milpa.api.Fields;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.kernel.Outcome;
import coop.milpa.office.web.SettingText.DecisionText;
import coop.milpa.office.web.SettingText.OneText;
import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Settings.Decision;
import coop.milpa.platform.Source;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Decides a setting for another system, if what was decided is as it saw it. */
@Component
class SettingActs {

    private static final int VALUE_MAX = 1_000;
    private static final int SOURCE_MAX = 200;

    private final Settings settings;
    private final SettingBook book;
    private final Answers answers;

    SettingActs(Settings settings, SettingBook book, Answers answers) {
        this.settings = settings;
        this.book = book;
        this.answers = answers;
    }

    /** What a request says; empty is a value, too. */
    private record Body(String value, LocalDate from, String source, Source.Status status) {}

    /** A setting with all that was decided of it. */
    OneText told(Cooperative cooperative, OpenSetting<?> setting) {
        String name = setting.key().name();
        return new OneText(
                name,
                setting.usual(),
                settings.all(cooperative.id()).stream()
                        .filter(each -> each.name().equals(name))
                        .map(DecisionText::of)
                        .toList());
    }

    Operation<?> decide(Cooperative cooperative, OpenSetting<?> setting, EntityTags seen) {
        return new OneByOne<>("settings.decide", fields -> read(cooperative, setting, fields), (home, asked) -> {
            if (!seen.name(answers.tag(told(cooperative, setting)))) {
                return Outcome.refused(new ApiRefusal.Stale());
            }
            set(cooperative, setting, asked.body());
            return Outcome.done(Reply.done(
                    told(cooperative, setting),
                    new Subject("setting", setting.key().name())));
        });
    }

    /** What cannot be a value, or would hold on closed days, is told like anything else that is wrong. */
    private Body read(Cooperative cooperative, OpenSetting<?> setting, Fields fields) {
        String value = fields.optionalText("value", VALUE_MAX).orElse("");
        if (setting.read(value, cooperative.currency()).isEmpty()) {
            fields.wrong("value", "not-read");
        }
        LocalDate open = book.openDay(cooperative.id());
        LocalDate from = fields.day("from");
        if (from.isBefore(open) && !from.equals(LocalDate.EPOCH)) {
            fields.wrong("from", "day-closed", open.toString());
        }
        return new Body(
                value,
                from,
                fields.text("source", SOURCE_MAX),
                fields.optionalWord("status", Source.Status.values()).orElse(Source.Status.UNCONFIRMED));
    }

    private <T> void set(Cooperative cooperative, OpenSetting<T> setting, Body body) {
        T value = setting.read(body.value(), cooperative.currency()).orElseThrow();
        settings.set(
                cooperative.id(),
                setting.key(),
                new Decision<>(body.from(), value, new Source(body.source(), body.status())));
    }
}
