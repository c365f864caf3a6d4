package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.savings.Statement;
import coop.milpa.web.TrendPicture;
import coop.milpa.web.TrendPicture.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what an account stood at when the days of a statement ended. */
final class BalancePicture {

    private static final int POINTS_MAX = 120;

    private BalancePicture() {}

    /** A line through at most {@value #POINTS_MAX} of the days and the last one; none of one day, or nothing moved. */
    static Optional<TrendPicture> of(Statement statement) {
        LocalDate from = statement.period().from();
        LocalDate to = statement.period().to();
        long days = to.toEpochDay() - from.toEpochDay();
        if (days < 1 || statement.movements().isEmpty()) {
            return Optional.empty();
        }
        long step = (days + POINTS_MAX - 1) / POINTS_MAX;
        List<LocalDate> ends = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(step)) {
            ends.add(day);
        }
        ends.add(to);
        return Optional.of(new TrendPicture(points(statement, ends)));
    }

    private static List<Point> points(Statement statement, List<LocalDate> ends) {
        List<Point> points = new ArrayList<>();
        Money balance = statement.opening();
        int next = 0;
        for (LocalDate end : ends) {
            while (next < statement.movements().size()
                    && !statement.movements().get(next).date().isAfter(end)) {
                balance = statement.movements().get(next++).balance();
            }
            points.add(new Point(end, balance));
        }
        return points;
    }
}
