package coop.milpa.registry;

/**
 * Where a branch is and when it serves; what is not known is empty.
 *
 * @param address  0 to {@link #TEXT_MAX} characters
 * @param telephone  as it is dialled: 0 to {@link #TELEPHONE_MAX} characters
 * @param hours  when it is open, in words: 0 to {@link #TEXT_MAX} characters
 */
public record BranchDetails(String address, String telephone, String hours) {

    /** The longest address, and the longest hours, in characters. */
    public static final int TEXT_MAX = 200;

    /** The longest telephone number, in characters. */
    public static final int TELEPHONE_MAX = 40;

    /** Nothing is known. */
    public static final BranchDetails NONE = new BranchDetails("", "", "");
}
