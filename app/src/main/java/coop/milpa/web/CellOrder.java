package coop.milpa.web;

import coop.milpa.kernel.Money;
import java.math.BigDecimal;
import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Puts the cells of one column in order, words as a Spanish dictionary has them. */
final class CellOrder implements Comparable<CellOrder> {

    static final Comparator<CellOrder> EMPTY_FIRST = Comparator.naturalOrder();

    private static final Collator DICTIONARY = Collator.getInstance(Locale.of("es"));

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

    private final Optional<BigDecimal> number;
    private final Optional<CollationKey> words;

    private CellOrder(Optional<BigDecimal> number, Optional<CollationKey> words) {
        this.number = number;
        this.words = words;
    }

    static CellOrder key(Cell cell) {
        return switch (cell) {
            case Cell.Nothing nothing -> new CellOrder(Optional.empty(), Optional.empty());
            case Cell.Text(String text) -> new CellOrder(Optional.empty(), Optional.of(words(text)));
            case Cell.Day(var day) ->
                new CellOrder(Optional.of(BigDecimal.valueOf(day.toEpochDay())), Optional.empty());
            case Cell.Amount(Money money) ->
                new CellOrder(Optional.of(BigDecimal.valueOf(money.minor())), Optional.empty());
            case Cell.Count(long count) -> new CellOrder(Optional.of(BigDecimal.valueOf(count)), Optional.empty());
            case Cell.Decimal(BigDecimal figure) -> new CellOrder(Optional.of(figure), Optional.empty());
        };
    }

    /** A collator is no thing for several threads at once. */
    private static CollationKey words(String text) {
        synchronized (DICTIONARY) {
            return DICTIONARY.getCollationKey(text);
        }
    }

    @Override
    public int compareTo(CellOrder other) {
        int byNumber = number.orElse(LEAST).compareTo(other.number.orElse(LEAST));
        if (byNumber != 0 || words.isEmpty() || other.words.isEmpty()) {
            return byNumber != 0 ? byNumber : Boolean.compare(words.isPresent(), other.words.isPresent());
        }
        return words.get().compareTo(other.words.get());
    }
}
