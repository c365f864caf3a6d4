package coop.milpa.registry;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * A cooperative of the network, of whatever grade.
 *
 * @param id  its name in every table
 * @param code  its name for people; unique in the network, never changed
 * @param name  as it is registered with the authority
 * @param country  ISO 3166-1, two letters
 * @param currency  its national currency; accounts may be kept in others
 * @param zone  whose calendar date is its own
 * @param template  the chart of accounts that it was begun with
 * @param grade  whether its members are people, cooperatives or federations; never changed
 * @param kinds  what sort it is
 * @param booksFrom  the first day of its books
 */
public record Cooperative(
        CooperativeId id,
        String code,
        String name,
        String country,
        Currency currency,
        ZoneId zone,
        String template,
        Grade grade,
        Kinds kinds,
        LocalDate booksFrom) {

    /** Whether another cooperative was created with the same words. */
    public boolean saysTheSameAs(Cooperative other) {
        var renamed = new Cooperative(
                id,
                other.code,
                other.name,
                other.country,
                other.currency,
                other.zone,
                other.template,
                other.grade,
                other.kinds,
                other.booksFrom);
        return equals(renamed);
    }
}
