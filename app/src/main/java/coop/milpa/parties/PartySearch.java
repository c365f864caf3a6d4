package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.platform.NetworkScope;
import java.util.List;
import java.util.Map;

/**
 * Finds parties by words of their names, in any order, each by its beginning: «mar lop» finds María López. Accents and
 * case do not count. Of more than some thousands who fit, those found first are looked at, and the answer says so.
 */
public interface PartySearch {

    /**
     * A party that fits.
     *
     * @param name  in full
     */
    record Match(CooperativeId cooperative, PartyId party, String name) {}

    /**
     * Those who fit, by name as Spanish sorts.
     *
     * @param more  whether others fit, too
     */
    record Matches(List<Match> matches, boolean more) {

        public Matches {
            matches = List.copyOf(matches);
        }
    }

    /** Of one cooperative; nobody if the text has no word. */
    Matches byName(CooperativeId cooperative, String text, int limit);

    /** Of all cooperatives, inside {@link NetworkScope#read}. */
    Matches byNameInNetwork(String text, int limit);

    /** Who has a document with this number in any cooperative, inside {@link NetworkScope#read}. */
    List<Match> byDocumentInNetwork(String number, int limit);

    /** Full names of parties by their cooperative, inside {@link NetworkScope#read}. */
    Map<PartyId, String> namesInNetwork(Map<PartyId, CooperativeId> parties);
}
