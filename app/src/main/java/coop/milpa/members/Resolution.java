package coop.milpa.members;

import java.time.LocalDate;

/**
 * Where an organ's decision stands in its minutes.
 *
 * @param organ  who decided, such as {@code board} or {@code assembly}: 1 to 40 characters
 * @param minute  the number of the minutes: 1 to 40 characters
 * @param point  the point in them: 1 to 20 characters
 * @param on  the day of the meeting
 */
public record Resolution(String organ, String minute, String point, LocalDate on) {

    private static final int NAME_MAX = 40;
    private static final int POINT_MAX = 20;

    public Resolution {
        if (!fits(organ, minute, point)) {
            throw new IllegalArgumentException(
                    "A resolution is not of '" + organ + "', minute '" + minute + "', point '" + point + "'");
        }
    }

    /** Whether these can say where a decision stands. */
    public static boolean fits(String organ, String minute, String point) {
        return fits(organ, NAME_MAX) && fits(minute, NAME_MAX) && fits(point, POINT_MAX);
    }

    private static boolean fits(String text, int most) {
        return !text.isBlank() && text.length() <= most;
    }
}
