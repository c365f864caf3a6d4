package coop.milpa.registry;

import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import java.util.Locale;

/**
 * A code of one of the schemes that say what sort of cooperative one is.
 *
 * @param scheme  which list it is from
 * @param country  whose list; empty where the list is the world's
 * @param code  capitals, digits and underscores
 * @param days  when it may be given
 * @param spanish  what it is called
 * @param english  what it is called
 * @param source  who made the list
 */
public record Kind(
        Kinds.Scheme scheme,
        String country,
        String code,
        Validity days,
        String spanish,
        String english,
        Source source) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : spanish;
    }
}
