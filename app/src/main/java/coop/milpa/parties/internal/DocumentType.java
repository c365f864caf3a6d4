package coop.milpa.parties.internal;

import coop.milpa.parties.PartyKind;
import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import java.util.Optional;

/**
 * A document that a country gives out, as dated data.
 *
 * @param country  ISO 3166-1
 * @param code  such as {@code DPI}
 * @param series  which numbers it is told apart from; two documents may bear the same number
 * @param holder  who may have one; empty: anybody
 */
record DocumentType(
        String country,
        String code,
        String series,
        Optional<PartyKind> holder,
        NumberRule rule,
        Validity validity,
        Source source) {

    boolean isFor(PartyKind kind) {
        return holder.isEmpty() || holder.get() == kind;
    }
}
