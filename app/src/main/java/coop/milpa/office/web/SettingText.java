package coop.milpa.office.web;

import coop.milpa.api.Word;
import coop.milpa.platform.Setting;
import java.util.List;

/** What a cooperative has decided, as other systems are told. */
final class SettingText {

    private SettingText() {}

    /**
     * A decision; it holds until the next one of the same name.
     *
     * @param source  who decided it
     * @param status  how far that was checked
     */
    record DecisionText(String name, String value, String from, String source, String status) {

        static DecisionText of(Setting setting) {
            return new DecisionText(
                    setting.name(),
                    setting.value(),
                    setting.from().toString(),
                    setting.source().text(),
                    Word.of(setting.source().status()));
        }
    }

    /**
     * A setting that may be decided.
     *
     * @param words  what it is called, in the language of whoever asks
     * @param value  what holds on the open day
     * @param decided  whether anybody decided that
     */
    record OpenText(String name, String words, String value, boolean decided) {}

    /** All decisions by name and day, and what may be decided. */
    record AllText(List<DecisionText> items, List<OpenText> open) {}

    /**
     * One setting that may be decided.
     *
     * @param usual  what holds where nothing was decided
     * @param decisions  by day
     */
    record OneText(String name, String usual, List<DecisionText> decisions) {}
}
