package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.milpa.kernel.Money;
import coop.milpa.web.TrendPicture.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendPictureTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Test
    void theLineGoesFromItsLowestAtTheBottomToItsHighestAtTheTop() {
        TrendPicture picture = picture(200, 100, 300);
        assertThat(picture.line()).isEqualTo("0,50 300,100 600,0");
        assertThat(picture.area()).isEqualTo("0,100 0,50 300,100 600,0 600,100");
        assertThat(picture.lowest()).isEqualTo(new Money(100, GTQ));
        assertThat(picture.highest()).isEqualTo(new Money(300, GTQ));
    }

    @Test
    void whatDoesNotMoveIsALineInTheMiddle() {
        assertThat(picture(7, 7).line()).isEqualTo("0,50 600,50");
    }

    @Test
    void theLargestAmountsHaveRoom() {
        assertThat(picture(Long.MIN_VALUE + 1, 0, Long.MAX_VALUE).line()).isEqualTo("0,100 300,50 600,0");
    }

    @Test
    void theTableBeginsWithTheLastDay() {
        assertThat(picture(1, 2).backwards())
                .containsExactly(new Point(FIRST.plusDays(1), new Money(2, GTQ)), new Point(FIRST, new Money(1, GTQ)));
    }

    @Test
    void oneDayIsNoTrend() {
        assertThatIllegalArgumentException().isThrownBy(() -> picture(1));
    }

    private static TrendPicture picture(long... amounts) {
        List<Point> points = new ArrayList<>();
        for (long amount : amounts) {
            points.add(new Point(FIRST.plusDays(points.size()), new Money(amount, GTQ)));
        }
        return new TrendPicture(points);
    }
}
