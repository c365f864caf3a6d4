package coop.milpa.members;

import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a member says of herself so that the cooperative knows what to expect of her: public office, contracts with the
 * State, occupation, expected activity and where her money comes from.
 *
 * @param exposure  her own public office and those of her relatives
 * @param stateContract  with which body of the State she has a contract; empty if with none
 * @param occupation  what she lives from
 * @param activity  what she expects to move in a month
 * @param fundsFrom  where her money comes from: 1 to 200 characters
 */
public record ProfileFacts(
        Exposure exposure, Optional<String> stateContract, Occupation occupation, Activity activity, String fundsFrom) {

    /** The longest text of a profile, in characters. */
    public static final int TEXT_MAX = 200;

    /** The most relatives in public office that a profile names. */
    public static final int RELATIVES_MAX = 20;

    public ProfileFacts {
        stateContract.ifPresent(ProfileFacts::refuseUnlessSaid);
        refuseUnlessSaid(fundsFrom);
    }

    /** Whether a text can stand in a profile. */
    public static boolean isSaid(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= TEXT_MAX;
    }

    private static void refuseUnlessSaid(String text) {
        if (!isSaid(text)) {
            throw new IllegalArgumentException("A profile does not say '" + text + "'");
        }
    }

    /**
     * Public office that makes somebody politically exposed (PEP), her own or a relative's.
     *
     * @param own  the member's own; empty if she holds and held none
     * @param relatives  those near to her who hold or held one: 0 to {@link #RELATIVES_MAX}
     */
    public record Exposure(Optional<Office> own, List<Relative> relatives) {

        /** Nobody near her is in public office. */
        public static final Exposure NONE = new Exposure(Optional.empty(), List.of());

        public Exposure {
            relatives = List.copyOf(relatives);
            if (relatives.size() > RELATIVES_MAX) {
                throw new IllegalArgumentException(relatives.size() + " relatives in public office");
            }
        }
    }

    /**
     * A public office.
     *
     * @param post  what it is called
     * @param left  the day on which it was left; empty while it is held
     */
    public record Office(String post, Optional<LocalDate> left) {

        public Office {
            refuseUnlessSaid(post);
        }
    }

    /**
     * Somebody near to the member who holds or held public office.
     *
     * @param kinship  what she is to the member, in words
     */
    public record Relative(String name, String kinship, Office office) {

        public Relative {
            refuseUnlessSaid(name);
            refuseUnlessSaid(kinship);
        }
    }

    /**
     * What somebody lives from.
     *
     * @param code  its group in ISCO-08, 1 to 4 digits; empty if nobody has looked it up
     * @param words  as she says it
     */
    public record Occupation(String code, String words) {

        private static final Pattern CODE = Pattern.compile("[0-9]{1,4}");

        public Occupation {
            refuseUnlessSaid(words);
            if (!code.isEmpty() && !isCode(code)) {
                throw new IllegalArgumentException("Occupation is '" + code + "'");
            }
        }

        /** Whether a text has the form of a group of ISCO-08. */
        public static boolean isCode(String text) {
            return CODE.matcher(text).matches();
        }
    }

    /**
     * What somebody expects to move in a month.
     *
     * @param in  what comes, zero or more
     * @param out  what goes, in the same currency
     * @param movements  in which ways
     */
    public record Activity(Money in, Money out, Set<MovementKind> movements) {

        public Activity {
            movements = Set.copyOf(movements);
            if (in.isNegative() || out.isNegative() || !in.currency().equals(out.currency())) {
                throw new IllegalArgumentException("Expected in a month: " + in + " in, " + out + " out");
            }
        }
    }

    /** A way in which money moves. */
    public enum MovementKind {
        CASH_DEPOSITS,
        CASH_WITHDRAWALS,
        TRANSFERS,
        CHEQUES,
        PAYROLL,
        REMITTANCES,
        ABROAD
    }
}
