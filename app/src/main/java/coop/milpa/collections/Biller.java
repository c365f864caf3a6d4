package coop.milpa.collections;

/**
 * Somebody whose bills the cooperative collects (empresa).
 *
 * @param code  2 to 12 capital letters and digits
 * @param name  how people call it
 * @param kind  what its bills are for
 * @param byFile  whether its file says which bills may be paid, and how much each is
 */
public record Biller(String code, String name, Kind kind, boolean byFile) {

    private static final int NAME_MAX = 80;

    /** What bills are for. */
    public enum Kind {
        ELECTRICITY,
        WATER,
        TELEPHONE,
        SCHOOL,
        MUNICIPALITY,
        OTHER
    }

    public Biller {
        if (!isCode(code) || name.isBlank() || name.length() > NAME_MAX) {
            throw new IllegalArgumentException("Biller " + code + " is called '" + name + "'");
        }
    }

    public static boolean isCode(String text) {
        return text.matches("[A-Z0-9]{2,12}");
    }
}
