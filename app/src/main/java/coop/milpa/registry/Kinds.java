package coop.milpa.registry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What sort of cooperative it is, in four schemes that do not follow from each other: statistics need each.
 *
 * @param codes  the code in each scheme in which it has one
 */
public record Kinds(Map<Scheme, String> codes) {

    /** Which list a code is from. Which codes there are is dated data, by country. */
    public enum Scheme {
        /** Main interest of members, as in the ILO's Guidelines concerning Statistics of Cooperatives (2018). */
        ILO_TYPE,
        /** Users or workers in Peru, specialised or integral in Guatemala. */
        MODALITY,
        /** The law's or the register's type: agrarian, savings and credit, housing. */
        NATIONAL_TYPE,
        /** Class of ISIC, revision 4. */
        ACTIVITY
    }

    public Kinds {
        codes = Map.copyOf(codes);
    }

    /** Not said in any scheme. */
    public static Kinds unsaid() {
        return new Kinds(Map.of());
    }

    public Optional<String> in(Scheme scheme) {
        return Optional.ofNullable(codes.get(scheme));
    }

    /** The same, and a code in one scheme more. */
    public Kinds with(Scheme scheme, String code) {
        Map<Scheme, String> more = new EnumMap<>(Scheme.class);
        more.putAll(codes);
        more.put(scheme, code);
        return new Kinds(more);
    }
}
