package coop.milpa.cli.jsonl;

import java.math.BigDecimal;

/**
 * Which decimal numbers a field may have.
 *
 * @param least  smallest allowed
 * @param most  largest allowed
 * @param decimals  how many decimals may differ from zero
 */
public record Range(BigDecimal least, BigDecimal most, int decimals) {

    public static Range of(String least, String most, int decimals) {
        return new Range(new BigDecimal(least), new BigDecimal(most), decimals);
    }

    boolean has(BigDecimal number) {
        return number.compareTo(least) >= 0
                && number.compareTo(most) <= 0
                && number.stripTrailingZeros().scale() <= decimals;
    }
}
