package coop.milpa.imports.internal;

import coop.milpa.members.Registration;
import java.util.Map;
import java.util.Set;

/**
 * What the cooperative has before an import.
 *
 * @param books  its days
 * @param members  its members by number
 * @param accounts  its savings accounts by number
 * @param products  codes of its savings products
 * @param codes  codes of its chart that openings may name
 */
record Known(
        Books books,
        Map<String, Registration> members,
        Map<String, AccountRow> accounts,
        Set<String> products,
        Set<String> codes) {}
