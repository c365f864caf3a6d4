package coop.milpa.web;

import coop.milpa.kernel.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An amount day by day as a line in a box of {@value #WIDTH} by {@value #HEIGHT}: its lowest point touches the bottom
 * and its highest the top, so both have to be named beside it.
 *
 * @param points  two or more, first days first
 */
public record TrendPicture(List<Point> points) {

    static final int WIDTH = 600;
    static final int HEIGHT = 100;

    public TrendPicture {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("A line through " + points.size() + " points");
        }
    }

    /** What an amount was when a day ended. */
    public record Point(LocalDate day, Money amount) {}

    public Point first() {
        return points.getFirst();
    }

    public Point last() {
        return points.getLast();
    }

    public Money lowest() {
        return points.stream().map(Point::amount).min(bySize()).orElseThrow();
    }

    public Money highest() {
        return points.stream().map(Point::amount).max(bySize()).orElseThrow();
    }

    /** Last days first, as people ask for them. */
    public List<Point> backwards() {
        return points.reversed();
    }

    /** The line's corners, {@code x,y} each, as SVG wants them. */
    public String line() {
        return IntStream.range(0, points.size())
                .mapToObj(n -> n * WIDTH / (points.size() - 1) + "," + height(points.get(n)))
                .collect(Collectors.joining(" "));
    }

    /** The corners of what lies between the line and the bottom. */
    public String area() {
        return "0," + HEIGHT + " " + line() + " " + WIDTH + "," + HEIGHT;
    }

    private int height(Point point) {
        BigInteger range = distance(lowest(), highest());
        if (range.signum() == 0) {
            return HEIGHT / 2;
        }
        BigInteger above = distance(lowest(), point.amount());
        return HEIGHT - above.multiply(BigInteger.valueOf(HEIGHT)).divide(range).intValueExact();
    }

    private static BigInteger distance(Money from, Money to) {
        return BigInteger.valueOf(to.minor()).subtract(BigInteger.valueOf(from.minor()));
    }

    private static Comparator<Money> bySize() {
        return Comparator.comparingLong(Money::minor);
    }
}
