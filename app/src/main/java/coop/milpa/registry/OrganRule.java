package coop.milpa.registry;

import coop.milpa.platform.Source;
import java.util.Locale;
import java.util.Optional;

/**
 * What law and bylaws ask of an organ on a day.
 *
 * @param organ  which
 * @param names  what it is called
 * @param required  whether a cooperative has to have it
 * @param limits  how many sit in it and for how long
 * @param source  the law; where a bylaw decides otherwise, the setting says so
 */
public record OrganRule(Organ organ, Names names, boolean required, Limits limits, Source source) {

    /** A name in both languages. */
    public record Names(String spanish, String english) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? english : spanish;
        }
    }

    /**
     * How many sit in an organ and for how long.
     *
     * @param seats  principals; none in an assembly
     * @param substitutes  besides
     * @param termYears  how long a term lasts at most
     * @param termsMax  how many terms on end one may have; no limit if left out
     * @param expiredDaysMax  how long whoever's term is over may go on while nobody succeeds
     */
    public record Limits(int seats, int substitutes, int termYears, Optional<Integer> termsMax, int expiredDaysMax) {}
}
