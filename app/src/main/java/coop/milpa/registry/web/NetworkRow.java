package coop.milpa.registry.web;

import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where one cooperative stands in its own currency.
 *
 * @param cooperative  which
 * @param openDay  the day entries go to
 * @param lastClosed  the last closed day, on or before the one asked about
 * @param sums  its figures
 */
record NetworkRow(Cooperative cooperative, LocalDate openDay, Optional<LocalDate> lastClosed, NetworkSums sums) {

    /** The sums of each currency, by its code. */
    static List<NetworkSums> totals(List<NetworkRow> rows) {
        Map<String, NetworkSums> totals = new TreeMap<>();
        for (NetworkRow row : rows) {
            totals.merge(row.cooperative().currency().getCurrencyCode(), row.sums(), NetworkSums::plus);
        }
        return List.copyOf(totals.values());
    }
}
